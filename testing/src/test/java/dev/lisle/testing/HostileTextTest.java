package dev.lisle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    @Test
    void aSeedAlwaysGivesTheSameText() {
        assertThat(HostileText.of(new Seed(3), 500)).isEqualTo(HostileText.of(new Seed(3), 500));
        assertThat(HostileText.of(new Seed(3), 500)).isNotEqualTo(HostileText.of(new Seed(4), 500));
    }

    @Test
    void theTextIsNeverBlankAndSurvivesAnEncoding() {
        Seed.check(500, seed -> {
            String text = HostileText.of(seed, 300);

            assertThat(text).isNotBlank();
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        });
    }

    @Test
    void amongManyTextsThereIsSomethingOfEverything() {
        StringBuilder all = new StringBuilder();
        Seed.first(500).forEach(seed -> all.append(HostileText.of(seed, 500)));

        assertThat(all.toString())
                .contains("👩‍👩‍👧‍👦", "🇩🇪", "1️⃣", "e\u0301", "क्षत्रिय", "ภาษาไทย", "織布機", "السلام", "שָׁלוֹם")
                .contains("(https://", "@ada", "#weaving", "\r\n", "\u3000", "\u00A0", "\n---\n");
    }
}
