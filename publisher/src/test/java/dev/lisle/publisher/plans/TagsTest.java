package dev.lisle.publisher.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.publisher.plans.PlanWarning.Kind;
import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import dev.lisle.text.Decorations;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private static final String SENTENCE = "A thread holds by its twist, and by its neighbours. ";
    private static final String TWO_PARTS = SENTENCE.repeat(12).strip();

    private final Composer composer = new Composer();

    @Test
    void tagsStayWhereTheyWereWrittenUnlessARuleIsChosen() {
        ChainPlan plan = composer.compose(Draft.of("Hello #weaving #loom"));

        assertThat(texts(plan)).containsExactly("Hello #weaving #loom");
        assertThat(plan.warnings()).extracting(PlanWarning::kind).containsExactly(Kind.SEVERAL_TAGS);
    }

    @Test
    void tagsAtTheEndGoOneToEachPart() {
        ChainPlan plan =
                composer.compose(Draft.of(TWO_PARTS + "\n\n#weaving #loom").with(Tags.of(TagRule.SPREAD)));

        assertThat(plan.parts())
                .satisfiesExactly(
                        first -> assertThat(first.text()).endsWith(".\n\n#weaving"),
                        second -> assertThat(second.text()).endsWith(".\n\n#loom"));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void tagsGivenBesideTheTextComeFirstAndEachCountsOnce() {
        ChainPlan plan =
                composer.compose(Draft.of(TWO_PARTS + " #loom").with(Tags.of(TagRule.SPREAD, "#weaving", "Loom")));

        assertThat(plan.parts())
                .satisfiesExactly(
                        first -> assertThat(first.text()).endsWith("#weaving"),
                        second -> assertThat(second.text()).endsWith("#Loom"));
    }

    @Test
    void tagsThatFindNoPartEndTheLastOneAndThePlanSaysSo() {
        ChainPlan plan =
                composer.compose(Draft.of(TWO_PARTS).with(Tags.of(TagRule.SPREAD, "one", "two", "three", "four")));

        assertThat(plan.parts())
                .satisfiesExactly(
                        first -> assertThat(first.text()).endsWith("\n\n#one"),
                        second -> assertThat(second.text()).endsWith("\n\n#two #three #four"));
        assertThat(plan.warnings())
                .contains(new PlanWarning(
                        Kind.TAGS_LEFT_OVER, 2, "#three #four have no part left and ends the last one, as text."));
    }

    @Test
    void aPartThatHasATagGetsNoOther() {
        String text = "A #loom. " + SENTENCE.repeat(12).strip();

        ChainPlan plan = composer.compose(Draft.of(text).with(Tags.of(TagRule.SPREAD_WHERE_NONE, "weaving")));

        assertThat(plan.parts())
                .satisfiesExactly(
                        first -> assertThat(first.text()).doesNotContain("#weaving"),
                        second -> assertThat(second.text()).endsWith("\n\n#weaving"));
    }

    @Test
    void everyPartGetsAllTagsWhenAsked() {
        ChainPlan plan =
                composer.compose(Draft.of(SENTENCE.repeat(60)).with(Tags.of(TagRule.ON_EVERY_PART, "weaving")));

        assertThat(plan.parts()).hasSizeGreaterThan(5).allSatisfy(part -> {
            assertThat(part.text()).endsWith("\n\n#weaving");
            assertThat(part.length()).isLessThanOrEqualTo(500);
        });
    }

    @Test
    void asTopicsTheyAreSetByParameterAndLeaveTheText() {
        ChainPlan plan = composer.compose(Draft.of(TWO_PARTS + " #weaving #loom")
                .withTopicTag("Thread news")
                .with(Tags.of(TagRule.AS_TOPICS)));

        assertThat(plan.parts()).extracting(PlannedPart::topicTag).containsExactly("Thread news", "weaving");
        assertThat(plan.parts().get(1).text()).endsWith(".\n\n#loom");
        assertThat(plan.warnings()).extracting(PlanWarning::kind).contains(Kind.TAGS_LEFT_OVER);
    }

    @Test
    void partsOfMediaAloneHaveTopicsToo() {
        List<Media> media = IntStream.range(0, 21)
                .mapToObj(i -> Media.of(URI.create("https://example.com/" + i + ".jpg"), "Picture " + i))
                .toList();

        ChainPlan plan = composer.compose(
                new Draft("", media, null, null, null, Numbering.NONE).with(Tags.of(TagRule.AS_TOPICS, "one", "two")));

        assertThat(plan.parts()).extracting(PlannedPart::topicTag).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A text #a #b | A text | a b",
                "A #a text | A #a text | ''",
                "A text #1 | A text #1 | ''",
                "A text #1st | A text | 1st",
                "A text x#a | A text x#a | ''",
                "A text #a. | A text #a. | ''",
                "#a #b | #a #b | ''",
                "See https://example.com/#a | See https://example.com/#a | ''"
            })
    void onlyTagsWithNothingBehindThemAreTakenFromTheEnd(String text, String rest, String tags) {
        assertThat(TagsInText.cutFromEnd(text))
                .isEqualTo(new TagsInText.Cut(rest, tags.isEmpty() ? List.of() : List.of(tags.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "two words", "a.b", "a&b", "a#b", "a:b"})
    void whatCannotBeATagIsRefused(String tag) {
        assertThatThrownBy(() -> Tags.of(TagRule.SPREAD, tag))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TAG));
    }

    @Test
    void everyLengthFromOneToSixThousandKeepsEveryWordAndEveryTag() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 6_000; i++) {
            words.append('w').append(i).append(i % 12 == 11 ? ". " : i % 40 == 39 ? "\n\n" : " ");
        }
        Splitting how = Splitting.DEFAULT.decorated(
                new Decorations(Numbering.OF_TOTAL, "First: ", " Last.", "… ", " …", List.of()));
        for (int length = 1; length <= 6_000; length++) {
            String text = words.substring(0, length);
            List<PlannedPart> parts = composer.compose(
                            Draft.of(text).with(how).with(Tags.of(TagRule.SPREAD, "one", "two", "three")))
                    .parts();

            StringBuilder read = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i).text();
                boolean last = i == parts.size() - 1;
                String after = last ? " Last." : " …";
                assertThat(parts.get(i).length()).isLessThanOrEqualTo(500);
                assertThat(part)
                        .startsWith(i == 0 ? "First: " : "… ")
                        .endsWith(parts.size() == 1 ? "" : " " + (i + 1) + "/" + parts.size());
                read.append(part, i == 0 ? 7 : 2, part.lastIndexOf(after)).append(' ');
            }
            assertThat(read.toString().replaceAll("\\s+", " ").strip())
                    .as("a text of %d characters", length)
                    .isEqualTo(text.replaceAll("\\s+", " ").strip());
            assertThat(String.join(" ", parts.stream().map(PlannedPart::text).toList()))
                    .contains("#one", "#two", "#three");
        }
    }

    @ParameterizedTest
    @EnumSource(TagRule.class)
    void noRuleLosesATagOrALetterOrBreaksTheLimit(TagRule rule) {
        Seed.check(150, seed -> {
            String text = HostileText.of(seed, 2_500);
            List<String> tags = new ArrayList<>();
            for (int i = 0; i < seed.random().nextInt(8); i++) {
                tags.add("tag" + i + "x".repeat(i * 3));
            }
            ChainPlan plan;
            try {
                plan = composer.compose(Draft.of(text).with(Tags.of(rule, tags.toArray(String[]::new))));
            } catch (InvalidDraftException e) { // a topic of more than 50 characters, or a link longer than the room
                assertThat(e.problem())
                        .isIn(
                                Problem.TAG,
                                Problem.LINK_TOO_LONG,
                                Problem.CHARACTER_TOO_LONG,
                                Problem.DECORATIONS_TOO_LONG);
                return;
            }
            assertThat(plan.parts())
                    .allSatisfy(part -> assertThat(TextLength.DOCUMENTED.of(part.text()))
                            .isEqualTo(part.length())
                            .isLessThanOrEqualTo(500));
            String all = String.join(" ", texts(plan));
            for (String tag : tags) {
                assertThat(all.contains("#" + tag)
                                || plan.parts().stream().anyMatch(part -> tag.equals(part.topicTag())))
                        .as(tag)
                        .isTrue();
            }
            assertThat(isInOrder(TagsInText.cutFromEnd(text).text(), all))
                    .as("every letter, in order")
                    .isTrue();
        });
    }

    /** Whether {@code all} has what {@code text} has but white space, in this order, whatever stands between. */
    private static boolean isInOrder(String text, String all) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200B') {
                at = all.indexOf(c, at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> texts(ChainPlan plan) {
        return plan.parts().stream().map(PlannedPart::text).toList();
    }
}
