package dev.lisle.text;

import static dev.lisle.text.TextLength.CODE_POINTS;
import static dev.lisle.text.TextLength.DOCUMENTED;
import static dev.lisle.text.TextLength.GRAPHEMES;
import static dev.lisle.text.TextLength.UTF16_UNITS;
import static dev.lisle.text.TextLength.UTF8_BYTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextLengthTest {
    /** See https://developers.facebook.com/documentation/threads/posts: emojis count as the number of their UTF-8 bytes. */
    @ParameterizedTest
    @CsvSource({
        "thread, 6",
        "Größe, 5",
        "織機, 2",
        "e\u0301, 2",
        "😀, 4",
        "👍🏽, 8",
        "👩‍👩‍👧‍👦, 25",
        "🇩🇪, 8",
        "1️⃣, 7",
        "❤️, 6",
        "a 😀 b, 8",
        "1, 1",
        "#, 1",
    })
    void theDocumentedRuleCountsEmojiInBytesAndTheRestInCharacters(String text, int length) {
        assertThat(DOCUMENTED.of(text)).isEqualTo(length);
    }

    @Test
    void theDocumentedRuleCountsASymbolThatMayBeAnEmojiAsOne() {
        assertThat(DOCUMENTED.of("©")).isEqualTo(2);
        assertThat(DOCUMENTED.of("☎")).isEqualTo(3);
    }

    @Test
    void theDocumentedRuleCountsEveryEmojiOfUnicodeInBytes() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            if (UCharacter.hasBinaryProperty(c, UProperty.EMOJI)) {
                String emoji = Character.toString(c);

                assertThat(DOCUMENTED.of(emoji)).as(emoji).isEqualTo(emoji.getBytes(StandardCharsets.UTF_8).length);
            }
        }
    }

    @Test
    void eachOfTheOtherRulesCountsItsUnit() {
        String family = "👩‍👩‍👧‍👦 é";

        assertThat(CODE_POINTS.of(family)).isEqualTo(9);
        assertThat(UTF16_UNITS.of(family)).isEqualTo(13);
        assertThat(UTF8_BYTES.of(family)).isEqualTo(28);
        assertThat(GRAPHEMES.of(family)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void theEmptyTextHasNoLengthByAnyRule(TextLength rule) {
        assertThat(rule.of("")).isZero();
    }

    @Test
    void theRulesAgreeWithTheJdkWhereItHasThem() {
        Seed.check(1_000, seed -> {
            String text = HostileText.of(seed, 1_000);

            assertThat(CODE_POINTS.of(text)).isEqualTo(text.codePointCount(0, text.length()));
            assertThat(UTF16_UNITS.of(text)).isEqualTo(text.length());
            assertThat(UTF8_BYTES.of(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        });
    }

    @Test
    void noRuleCountsMoreThanTheBytes() {
        Seed.check(500, seed -> {
            String text = HostileText.of(seed, 1_000);

            for (TextLength rule : TextLength.values()) {
                assertThat(rule.of(text)).as(rule.name()).isLessThanOrEqualTo(UTF8_BYTES.of(text));
            }
        });
    }

    @Test
    void halfACharacterIsCountedAndNotRefused() {
        assertThat(DOCUMENTED.of("a\uD83D")).isEqualTo(2);
    }
}
