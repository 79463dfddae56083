package dev.lisle.unofficial.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.unofficial.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void theVectorOfTheReferenceHolds() {
        Json json = Json.parse("{\"caption\": \"Hi ~ (ok)! 100% \\u00e9\", \"n\": 1}");

        assertThat(Encoding.signed(json))
                .isEqualTo("signed_body=SIGNATURE.%7B%22caption%22%3A%20%22Hi%20~%20(ok)!%20100%25%20%5Cu00e9%22%2C"
                        + "%20%22n%22%3A%201%7D");
    }

    @Test
    void onlyLettersDigitsAndElevenMarksStayAsTheyAre() {
        StringBuilder kept = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            if (Encoding.component(String.valueOf(c)).length() == 1) {
                kept.append(c);
            }
        }

        assertThat(kept).hasToString("!'()*-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
        assertThat(Encoding.component("é😀\u0000/")).isEqualTo("%C3%A9%F0%9F%98%80%00%2F");
    }

    @Test
    void aFormHasPlusesForSpacesAndIsReadByAnyFormReader() {
        String text = "a b+c&d=e!*'()~é😀";

        assertThat(Encoding.form(text)).startsWith("a+b%2Bc%26d%3De%21%2A%27%28%29~");
        assertThat(URLDecoder.decode(Encoding.form(text), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
