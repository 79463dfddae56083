package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How splits read. A stroke in an expectation is where one part ends and the next begins. */
class TextSplitterTest {
    private static final TextSplitter SPLITTER = TextSplitter.of(TextLength.DOCUMENTED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "30 / One two three four. | Five six seven eight",
                "30 / One two three four, | five six seven eight nine",
                "25 / one two three | four five six",
                "20 / Onetwothreefou|rfivesixseven",
                "20 / Wait—what did | you say—nothing",
            })
    void seamsArePreferredInTheirOrder(int limit, String expected) {
        assertCut(limit, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "25 / It was Dr. Smith who | came. He left again.",
                "25 / We met at | 5 p.m. yesterday evening. | It was fun.",
                "25 / The value was 3.14 and | not 10 000 km as he said.",
                "25 / She paid $ 100 or € 90, | which is 90 % of it.",
                "26 / „Das ist alles.“ Er ging | am 3. Mai nach Hause.",
                "25 / Quoi ? Rien ! « Bonjour » | dit-il ; et puis ?",
                "25 / He asked: “Why?” | “Because,” she said.",
            })
    void abbreviationsNumbersAndPunctuationStayWithWhatTheyBelongTo(int limit, String expected) {
        assertCut(limit, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "60; Look (at https://example.org/a_(b)), please. | Then see www.example.org/x?y=z#top!",
                "30; See | (https://example.com/a_(b)), | please!",
                "21; one two three | @grace.hopper said so",
                "20; one two three four | #weaving-and-looms",
                "13; 見てください|#日本語、タグです です。",
            })
    void linksMentionsAndTagsStayWhole(int limit, String expected) {
        assertCut(limit, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "12 / 「こんにちは」と言った。|コーヒーを飲む。",
                "10 / 我們在織布機上織出一|行字。今天天氣很好！",
                "20 / ภาษาไทยไม่มีการ|เว้นวรรคระหว่างคำ",
                "40 / السلام عليكم، كيف الحال؟ | أنا بخير، شكراً جزيلاً لك.",
                "40 / שלום עולם. מה שלומך היום? | הכול בסדר גמור.",
                "30 / नमस्ते दुनिया। | यह एक पंक्ति है। यह दूसरी है।",
                "20 / 😀😀😀😀|😀😀😀😀",
            })
    void otherScriptsAreCutWhereTheirReadersExpectIt(int limit, String expected) {
        assertCut(limit, expected);
    }

    private static void assertCut(int limit, String expected) {
        String text = expected.replace(" | ", " ").replace("|", "");

        assertThat(SPLITTER.withLimit(limit).plan(text).texts()).containsExactly(expected.split(" ?\\| ?"));
    }

    @Test
    void aParagraphIsRatherLeftWholeThanAPartFilled() {
        String text = "First sentence here. Second one.\n\nThird sentence. Fourth one here.";

        assertThat(SPLITTER.withLimit(50).plan(text).texts())
                .containsExactly("First sentence here. Second one.", "Third sentence. Fourth one here.");
    }

    @Test
    void lineBreaksInsideAPartAreKeptAsTheyAre() {
        String text = "one\r\ntwo\n\n\nthree\u2028four";

        assertThat(SPLITTER.plan(text).texts()).containsExactly(text);
    }

    @Test
    void greedyFillsEachPartAndBalancedLeavesNoOrphan() {
        String text = "Just a tail of a few words must not be left alone at the end now.";

        assertThat(SPLITTER.withLimit(60).withFill(Fill.GREEDY).plan(text).texts())
                .containsExactly("Just a tail of a few words must not be left alone at the end", "now.");
        assertThat(SPLITTER.withLimit(60).plan(text).texts())
                .containsExactly("Just a tail of a few words must", "not be left alone at the end now.");
    }

    @Test
    void piecesKeepWhiteSpaceAndPartsDropItWhereTheyMeet() {
        String text = "  one two.  \n\n three four.\n";

        assertThat(SPLITTER.withLimit(16).split(text)).containsExactly("  one two.  \n\n ", "three four.\n");
        assertThat(SPLITTER.withLimit(16).plan(text).parts())
                .containsExactly(
                        new TextPart("one two.", 8, new TextRange(0, 15), new TextRange(2, 10), 0),
                        new TextPart("three four.", 11, new TextRange(15, 27), new TextRange(15, 26), 0));
    }

    @Test
    void aRunOfWhiteSpaceLongerThanAPartMakesNoBlankPart() {
        String text = "one" + " ".repeat(100) + "two" + "\u00A0".repeat(100) + "three";

        assertThat(SPLITTER.withLimit(10).plan(text).texts()).containsExactly("one", "two", "three");
        assertThat(SPLITTER.withLimit(10).split(text))
                .allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(10));
    }

    @Test
    void theAuthorsSeparatorAlwaysEndsAPartAndIsNotPublished() {
        String text = "---\none\n---\r\n\n  ---  \ntwo --- three\n----\nfour\n---";

        assertThat(SPLITTER.withSeparator("---").plan(text).texts())
                .containsExactly("one", "two --- three\n----\nfour");
        assertThat(String.join("", SPLITTER.withSeparator("---").split(text))).isEqualTo(text);
        assertThat(SPLITTER.plan(text).parts()).hasSize(1);
    }

    @Test
    void theSeparatorHoldsForManyShortPartsToo() {
        TextSplitter splitter = SPLITTER.withSeparator("***");
        String text = "a\n***\n".repeat(200) + "a";

        for (Fill fill : Fill.values()) {
            assertThat(splitter.withFill(fill).plan(text).parts()).hasSize(201);
            assertThat(splitter.withFill(fill).split(text)).hasSize(201);
        }
    }

    @Test
    void aPartHoldsAtMostFiveDifferentLinks() {
        String six = "a.com b.com c.com d.com e.com f.com";

        assertThat(SPLITTER.plan(six).texts()).containsExactly("a.com b.com c.com d.com", "e.com f.com");
        assertThat(SPLITTER.withFill(Fill.GREEDY).plan(six).texts())
                .containsExactly("a.com b.com c.com d.com e.com", "f.com");
        assertThat(SPLITTER.withLinksPerPart(6).plan(six).texts()).containsExactly(six);
        assertThat(SPLITTER.plan(six.replace("f", "a")).texts()).containsExactly(six.replace("f", "a"));
    }

    @Test
    void linksWithoutAnySpaceBetweenThemAreSpreadToo() {
        String text = "a.com,b.com,c.com,d.com,e.com,f.com,g.com,h.com,i.com,j.com,k.com";

        for (Fill fill : Fill.values()) {
            List<String> texts = SPLITTER.withFill(fill).plan(text).texts();

            assertThat(texts)
                    .hasSize(3)
                    .allSatisfy(part -> assertThat(Link.in(part)).hasSizeLessThanOrEqualTo(5));
            assertThat(String.join("", texts)).isEqualTo(text);
        }
    }

    @Test
    void aRangeOfTheSourceIsFoundInEachPartThatPublishesSomeOfIt() {
        Decorations marks = Decorations.NONE.withMarks(" …", "… ");
        SplitText split = SPLITTER.withLimit(18).withDecorations(marks).plan("One two three four five six");

        assertThat(split.texts()).containsExactly("One two three …", "… four five six");
        assertThat(split.locate(new TextRange(8, 18)))
                .containsExactly(
                        new SplitText.PlacedRange(0, new TextRange(8, 13)),
                        new SplitText.PlacedRange(1, new TextRange(2, 6)));
        assertThat(split.locate(new TextRange(13, 14))).isEmpty();
    }
}
