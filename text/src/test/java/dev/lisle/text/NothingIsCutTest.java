package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of every split of every text, each asked of a second opinion: ICU, or a regular expression. */
class NothingIsCutTest {
    private static final int LONGEST = 4_000;
    private static final int LIMIT = 300;

    private static final String SPACE = "\\p{IsWhite_Space}\u200B";
    /** What must stay whole, unless it is longer than a part: links, mentions, tags, numbers with units, words. */
    private static final List<Pattern> WHOLE = List.of(
            Pattern.compile("https?://[\\w.?=&#/]+"),
            Pattern.compile("@\\w+(\\.\\w+)*"),
            Pattern.compile("#(?!\\p{M})[^" + SPACE + ".&@!?,;:\\p{IsPunctuation}]{1,50}"),
            Pattern.compile("\\b\\d+ (km|°C)(?![\\w./])"),
            Pattern.compile(
                    "(?<![^" + SPACE + "])[\\p{IsLatin}\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}\\p{IsHangul}\\p{M}"
                            + "0-9'.,;:!?“”()-]+(?![^" + SPACE + "])"));

    @ParameterizedTest
    @EnumSource
    void piecesFitAndAreTheTextWhenJoined(TextLength rule) {
        Seed.check(250, seed -> {
            String text = HostileText.of(seed, LONGEST);
            for (Fill fill : Fill.values()) {
                List<String> pieces = TextSplitter.of(rule).withFill(fill).split(text);

                assertThat(String.join("", pieces)).isEqualTo(text);
                assertThat(pieces)
                        .allSatisfy(piece -> assertThat(rule.of(piece)).isBetween(1, 500));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void partsFitAndLoseNothingButWhiteSpaceWhereTheyMeet(TextLength rule) {
        Seed.check(250, seed -> {
            String text = HostileText.of(seed, LONGEST);
            for (Fill fill : Fill.values()) {
                SplitText split = TextSplitter.of(rule).withFill(fill).plan(text);

                assertLossless(split);
                assertThat(split.parts()).allSatisfy(part -> {
                    assertThat(part.text()).isEqualTo(part.body().in(text)).isNotBlank();
                    assertThat(part.length()).isEqualTo(rule.of(part.text())).isLessThanOrEqualTo(500);
                });
            }
        });
    }

    @Test
    void noCutIsInsideAGraphemeClusterOrAnythingThatStaysWhole() {
        Seed.check(700, seed -> {
            String text = HostileText.of(seed, LONGEST);
            BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
            clusters.setText(text);
            for (Fill fill : Fill.values()) {
                SplitText split = TextSplitter.of(TextLength.DOCUMENTED)
                        .withFill(fill)
                        .withLimit(LIMIT)
                        .plan(text);
                for (TextPart part : split.parts().subList(1, split.parts().size())) {
                    int cut = part.raw().start();
                    assertThat(clusters.isBoundary(cut)).isTrue();
                    assertThat(wholeAround(text, cut)).isEmpty();
                }
            }
        });
    }

    @Test
    void aCutInAWordIsMadeOnlyIfTheWordIsLongerThanAPart() {
        Seed.check(300, seed -> {
            int longest = seed.random().nextInt(1, 80);
            String text = HostileText.of(seed, LONGEST).replaceAll("[^a-z ]", "") + " end ";
            SplitText split =
                    TextSplitter.of(TextLength.CODE_POINTS).withLimit(longest).plan(text);
            for (TextPart part : split.parts().subList(1, split.parts().size())) {
                int cut = part.raw().start();
                int start = text.lastIndexOf(' ', cut - 1) + 1;
                boolean inWord = start < cut;
                assertThat(!inWord || text.indexOf(' ', cut) - start > longest).isTrue();
            }
        });
    }

    @Test
    void noPartHoldsMoreDifferentLinksThanAllowed() {
        Seed.check(500, seed -> {
            String text = HostileText.of(seed, LONGEST);
            for (Fill fill : Fill.values()) {
                TextSplitter splitter =
                        TextSplitter.of(TextLength.DOCUMENTED).withFill(fill).withLinksPerPart(2);
                assertThat(splitter.plan(text).texts())
                        .allSatisfy(part -> assertThat(Link.in(part).stream()
                                        .map(Link::url)
                                        .distinct()
                                        .count())
                                .isLessThanOrEqualTo(2));
            }
        });
    }

    private static void assertLossless(SplitText split) {
        int at = 0;
        for (TextPart part : split.parts()) {
            assertThat(part.raw().start()).isEqualTo(at);
            assertThat(withoutSpace(part.raw().in(split.source()))).isEqualTo(withoutSpace(part.text()));
            at = part.raw().end();
        }
        assertThat(at).isEqualTo(split.source().length());
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("^[\\p{IsWhite_Space}\u200B]+|[\\p{IsWhite_Space}\u200B]+$", "");
    }

    private static String wholeAround(String text, int cut) {
        for (Pattern pattern : WHOLE) {
            Matcher found = pattern.matcher(text).useTransparentBounds(true);
            found.region(Math.max(0, cut - LIMIT), Math.min(text.length(), cut + LIMIT));
            while (found.find() && found.start() < cut) {
                if (cut < found.end() && TextLength.DOCUMENTED.of(found.group()) < LIMIT) {
                    return found.group();
                }
            }
        }
        return "";
    }
}
