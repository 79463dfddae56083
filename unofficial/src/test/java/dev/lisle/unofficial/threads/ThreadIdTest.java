package dev.lisle.unofficial.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadIdTest {
    @ParameterizedTest
    @CsvSource({
        "0, A",
        "1, B",
        "25, Z",
        "26, a",
        "51, z",
        "52, 0",
        "61, 9",
        "62, -",
        "63, _",
        "64, BA",
        "4095, __",
        "4096, BAA",
        "3100000000000000101, CsFaZNTtgBl",
        "3100000000123456789, CsFaZNbEc0V",
        "3100000000777000111, CsFaZOCBhSv",
        "9223372036854775807, H__________"
    })
    void codesAndNumbersTurnIntoEachOther(long id, String code) {
        assertThat(UrlCode.decode(code)).isEqualTo(id);
        assertThat(UrlCode.encode(id)).isEqualTo(code);
    }

    @Test
    void everyNumberComesBackFromItsCode() {
        long seed = 20230716;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            ThreadId id = new ThreadId((random.nextLong() & Long.MAX_VALUE) >>> random.nextInt(60) | 1);

            assertThat(ThreadId.ofCode(id.code()))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CsFaZNTtgBl",
                " CsFaZNTtgBl\n",
                "CsFaZNTtgBl/",
                "https://web.example/t/CsFaZNTtgBl",
                "https://web.example/t/CsFaZNTtgBl/?igshid=1/2#x",
                "https://web.example/@demo_author_a/post/CsFaZNTtgBl"
            })
    void anAddressIsAsGoodAsItsCode(String codeOrAddress) {
        assertThat(ThreadId.ofCode(codeOrAddress)).isEqualTo(new ThreadId(3100000000000000101L));
    }

    @Test
    void whatFollowsElevenCharactersIsNoPartOfTheNumber() {
        assertThat(ThreadId.ofCode("CsFaZNTtgBlXXXXXXXXXXXXXXXXXXXXXXX")).isEqualTo(ThreadId.ofCode("CsFaZNTtgBl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CsFa.NTtgBl", "CsFaé", "I__________", "https://web.example/", "A"})
    void whatIsNoCodeIsRefused(String code) {
        assertThatThrownBy(() -> ThreadId.ofCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
