package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import dev.lisle.text.TextTooLongException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final TextSplitter SPLITTER = TextSplitter.of(TextLength.DOCUMENTED);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t", "\u00A0\u3000\u200B\u2007"})
    void aBlankTextIsRefused(String text) {
        assertThatThrownBy(() -> SPLITTER.plan(text)).isInstanceOf(BlankTextException.class);
        assertThatThrownBy(() -> SPLITTER.split(text)).isInstanceOf(BlankTextException.class);
        assertThatThrownBy(() -> SPLITTER.single(text)).isInstanceOf(BlankTextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\uD83D", "abc\uDE00", "abc\uD83Dd", "abc\uDE00\uD83D", "abc\uD83D\uD83D\uDE00"})
    void halfACharacterIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> SPLITTER.plan(text))
                .isInstanceOfSatisfying(
                        LoneSurrogateException.class, e -> assertThat(e.index()).isEqualTo(3))
                .hasMessageContaining("index 3");
        assertThatThrownBy(() -> Decorations.NONE.withFirst(text)).isInstanceOf(LoneSurrogateException.class);
    }

    @Test
    void aLinkLongerThanAPartIsRefusedByName() {
        String link = "https://example.com/" + "a".repeat(500);

        assertThatThrownBy(() -> SPLITTER.plan("Look: " + link + " there"))
                .isInstanceOfSatisfying(TextTooLongException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.LINK);
                    assertThat(e.value()).isEqualTo(link);
                    assertThat(e.length()).isEqualTo(520);
                    assertThat(e.limit()).isEqualTo(500);
                })
                .hasMessageStartingWith("The link \"https://example.com/aaa")
                .hasMessageEndingWith("counts 520, but there is room for 500. "
                        + "Shorten the link, or attach it instead of writing it out.");
    }

    @Test
    void aLinkThatFitsIntoAPartIsNotRefusedWhereverItStands() {
        String link = "https://example.com/" + "a".repeat(480);

        assertThat(SPLITTER.plan("Look: " + link + " there").texts()).containsExactly("Look:", link, "there");
        assertThat(SPLITTER.plan("Look:" + link + ", there").texts()).containsExactly("Look:", link, ", there");
    }

    @Test
    void aCharacterLongerThanAPartIsRefused() {
        String stacked = "e" + "\u0301".repeat(500);

        assertThatThrownBy(() -> SPLITTER.plan("so " + stacked))
                .isInstanceOfSatisfying(TextTooLongException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.CHARACTER);
                    assertThat(e.value()).isEqualTo(stacked);
                });
    }

    @Test
    void aSinglePostTooLongIsRefusedWithTheLengthThatWasMeasured() {
        assertThatThrownBy(() -> SPLITTER.single("word ".repeat(101)))
                .isInstanceOfSatisfying(TextTooLongException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.TEXT);
                    assertThat(e.length()).isEqualTo(504);
                    assertThat(e.limit()).isEqualTo(500);
                });
        assertThat(SPLITTER.single("word ".repeat(100)).length()).isEqualTo(499);
    }

    @Test
    void aSinglePostWithTooManyLinksIsRefusedWithTheirNumber() {
        assertThatThrownBy(() -> SPLITTER.single("a.com b.com c.com d.com e.com f.com a.com"))
                .isInstanceOfSatisfying(
                        TooManyLinksException.class, e -> assertThat(e.links()).isEqualTo(6));
        assertThat(SPLITTER.single("a.com b.com c.com d.com e.com a.com").text())
                .endsWith("a.com");
    }

    @Test
    void aLimitThatIsNoneAndASeparatorThatIsNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SPLITTER.withLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SPLITTER.withLinksPerPart(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SPLITTER.withSeparator(""));
        assertThatIllegalArgumentException().isThrownBy(() -> SPLITTER.withSeparator("\n---\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> SPLITTER.withSeparator(" ---"));
    }

    @Test
    void withTheSmallestLimitsATextIsSplitOrTheReasonIsTrue() {
        Seed.check(1_000, seed -> {
            String text = HostileText.of(seed, 600);
            int limit = seed.random().nextInt(1, 100);
            for (TextLength rule : TextLength.values()) {
                for (Fill fill : Fill.values()) {
                    assertSplitOrRightlyRefused(
                            text, TextSplitter.of(rule).withLimit(limit).withFill(fill), rule, limit);
                }
            }
        });
    }

    private static void assertSplitOrRightlyRefused(String text, TextSplitter splitter, TextLength rule, int limit) {
        try {
            assertThat(String.join("", splitter.split(text))).isEqualTo(text);
            assertThat(splitter.plan(text).parts())
                    .allSatisfy(part -> assertThat(part.length()).isBetween(1, limit));
        } catch (TextTooLongException e) {
            assertThat(text).contains(e.value());
            assertThat(e.length()).isEqualTo(rule.of(e.value())).isGreaterThan(limit);
            boolean isLink = Link.in(text).stream().anyMatch(link -> rule.of(link.url()) > limit - 4);
            boolean isCluster = Graphemes.next(e.value(), 0) == e.value().length();
            assertThat(e.kind() == Kind.LINK ? isLink : isCluster)
                    .as("%s in %s", e, text)
                    .isTrue();
        }
    }
}
