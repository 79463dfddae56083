package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecorationsTest {
    private static final TextSplitter SPLITTER = TextSplitter.of(TextLength.DOCUMENTED);
    private static final Decorations ALL = Decorations.numbered(Numbering.OF_TOTAL)
            .withFirst("🧵 ")
            .withLast("\nThe end.")
            .withMarks(" …", "… ")
            .withEndings(List.of(" #loom", " #weft", " #warp"));

    @Test
    void eachFormOfNumberStandsBehindItsPart() {
        assertThat(texts(Numbering.NONE)).containsExactly("One two three", "four");
        assertThat(texts(Numbering.OF_TOTAL)).containsExactly("One two 1/3", "three 2/3", "four 3/3");
        assertThat(texts(Numbering.IN_BRACKETS)).containsExactly("One two (1/3)", "three (2/3)", "four (3/3)");
        assertThat(texts(Numbering.OPEN)).containsExactly("One two 1/", "three four 2/");
    }

    private static List<String> texts(Numbering numbering) {
        return SPLITTER.withLimit(13)
                .withFill(Fill.GREEDY)
                .withDecorations(Decorations.numbered(numbering))
                .plan("One two three four")
                .texts();
    }

    @Test
    void allDecorationsStandWhereTheyBelong() {
        SplitText split = SPLITTER.withLimit(34).withDecorations(ALL).plan("One two three four five six seven");

        assertThat(split.texts())
                .containsExactly(
                        "🧵 One two three … #loom 1/3", "… four five … #weft 2/3", "… six seven\nThe end. #warp 3/3");
    }

    @Test
    void aTextThatFitsIntoOnePartHasNeitherNumberNorMarks() {
        assertThat(SPLITTER.withDecorations(ALL).plan(" One. ").texts()).containsExactly("🧵 One.\nThe end. #loom");
    }

    @Test
    void aSinglePartMayUseTheRoomThatMarksAndNumbersWouldTake() {
        Decorations marked = Decorations.numbered(Numbering.OF_TOTAL).withMarks(" …", "… ");
        String text = "x".repeat(500);

        assertThat(SPLITTER.withDecorations(marked).plan(text).texts()).containsExactly(text);
    }

    /** Numbers take more room the more parts there are, which makes more parts: 9 to 10, 99 to 100, 999 to 1,000. */
    @ParameterizedTest
    @EnumSource(names = {"OF_TOTAL", "IN_BRACKETS", "OPEN"})
    void theNumberOfPartsIsRightWhateverWidthItTakes(Numbering numbering) {
        TextSplitter numbered = SPLITTER.withLimit(24).withDecorations(Decorations.numbered(numbering));
        IntStream.concat(
                        IntStream.rangeClosed(8 * 16, 11 * 20),
                        IntStream.of(1_400, 1_500, 1_600, 1_700, 1_800, 14_000, 15_500))
                .forEach(length -> {
                    List<String> texts = numbered.plan(
                                    "abcdefg ".repeat(length / 8 + 1).substring(0, length))
                            .texts();
                    for (int i = 0; i < texts.size(); i++) {
                        assertThat(texts.get(i)).endsWith(" " + numbering.of(i + 1, texts.size()));
                        assertThat(texts.get(i).length()).isLessThanOrEqualTo(24);
                    }
                });
    }

    @Test
    void everyLengthUpToSixThousandIsWithinTheLimitAndLosesNothing() {
        String text = numberedSentences(6_000);
        for (Fill fill : Fill.values()) {
            TextSplitter bare = SPLITTER.withFill(fill);
            TextSplitter decorated = bare.withDecorations(ALL);
            for (int length = 1; length <= 6_000; length++) {
                String start = text.substring(0, length);
                assertThat(String.join("", bare.split(start))).isEqualTo(start);
                assertWhole(start, decorated.plan(start));
            }
        }
    }

    @Test
    void hostileTextIsWithinTheLimitWithItsDecorations() {
        Seed.check(500, seed -> {
            String text = HostileText.of(seed, 4_000);
            for (Fill fill : Fill.values()) {
                assertWhole(text, SPLITTER.withFill(fill).withDecorations(ALL).plan(text));
            }
        });
    }

    @Test
    void decorationsThatLeaveNoRoomAreRefused() {
        TextSplitter splitter = SPLITTER.withLimit(20).withDecorations(Decorations.NONE.withFirst("a".repeat(20)));

        assertThatThrownBy(() -> splitter.plan("text")).isInstanceOfSatisfying(TextTooLongException.class, e -> {
            assertThat(e.kind()).isEqualTo(TextTooLongException.Kind.DECORATIONS);
            assertThat(e.length()).isEqualTo(20);
            assertThat(e.limit()).isEqualTo(20);
        });
    }

    @Test
    void aDecorationThatJoinsTheTextIsCountedAsItIsThen() {
        TextSplitter splitter =
                SPLITTER.withLimit(30).withDecorations(Decorations.NONE.withMarks("\u200D\uFE0F\u20E3", ""));

        SplitText split = splitter.plan("1 ".repeat(60));

        assertThat(split.parts())
                .allSatisfy(part -> assertThat(part.length())
                        .isEqualTo(TextLength.DOCUMENTED.of(part.text()))
                        .isLessThanOrEqualTo(30));
    }

    /** Sentences that never repeat, so that a lost or doubled word cannot hide. */
    private static String numberedSentences(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < length; i++) {
            text.append("Thread ").append(i).append(" goes over thread ").append(i * 7 % 1_000);
            text.append(i % 5 == 0 ? ", then under;" : i % 9 == 0 ? "!\n\n" : ". ");
            text.append(i % 11 == 0 ? "See https://example.com/" + i + ". " : " ");
        }
        return text.substring(0, length);
    }

    private static void assertWhole(String text, SplitText split) {
        int at = 0;
        for (TextPart part : split.parts()) {
            boolean joined = part.raw().start() == at
                    && isBlank(text, at, part.body().start())
                    && isBlank(text, part.body().end(), part.raw().end())
                    && part.text().startsWith(part.body().in(text), part.bodyStart());
            if (!joined || part.length() > 500 || TextLength.DOCUMENTED.of(part.text()) != part.length()) {
                throw new AssertionError("Wrong in " + part + " of a text of " + text.length());
            }
            at = part.raw().end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Chars.isBlank((char) c));
    }
}
