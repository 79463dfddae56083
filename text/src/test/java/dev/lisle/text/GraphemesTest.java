package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GraphemesTest {
    @Test
    void boundariesAreThoseOfIcuInHostileText() {
        Seed.check(2_000, seed -> {
            String text = HostileText.of(seed, 2_000);

            assertThat(boundaries(text)).isEqualTo(boundariesOfIcu(text));
        });
    }

    @Test
    void boundariesAreThoseOfIcuInAnyMixOfClasses() {
        int[] oneOfEach = {
            'a', '\r', '\n', 0x200B, 0x301, 0x200C, 0x200D, 0x903, 0x600, 0x1F1E6, 0x1F1E7, 0x1F600, 0x94D, 0x1CF5,
            0x915, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0xA9, 0xE0061, 0x1F3FB, 0xFE0F, 0x20E3, '1', 0x17D2, 0x1780,
            0x11A3A,
        };
        Seed.check(20_000, seed -> {
            StringBuilder text = new StringBuilder();
            seed.random().ints(12, 0, oneOfEach.length).forEach(i -> text.appendCodePoint(oneOfEach[i]));

            assertThat(boundaries(text.toString())).isEqualTo(boundariesOfIcu(text.toString()));
        });
    }

    @Test
    void conjunctsOfIndicScriptsAreOneCluster() {
        assertThat(clusters("क्षत्रिय")).containsExactly("क्ष", "त्रि", "य");
    }

    private static List<Integer> boundaries(String text) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            at = Graphemes.next(text, at);
            found.add(at);
        }
        return found;
    }

    private static List<Integer> boundariesOfIcu(String text) {
        BreakIterator icu = BreakIterator.getCharacterInstance(Locale.ROOT);
        icu.setText(text);
        List<Integer> found = new ArrayList<>();
        icu.first();
        for (int at = icu.next(); at != BreakIterator.DONE; at = icu.next()) {
            found.add(at);
        }
        return found;
    }

    private static List<String> clusters(String text) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int to : boundaries(text)) {
            found.add(text.substring(from, to));
            from = to;
        }
        return found;
    }
}
