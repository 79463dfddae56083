package dev.lisle.publisher.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSpread;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.publisher.plans.PlanWarning.Kind;
import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import dev.lisle.text.Decorations;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private static final Media PICTURE = Media.of(URI.create("https://example.com/a.jpg"), "An a");
    private static final URI A = URI.create("https://example.com/a");
    private static final URI B = URI.create("https://example.com/b");

    private final Composer composer = new Composer();

    @Test
    void aLinkGoesToThePartWhoseTextHasItAndAnotherToTheNextFreeOne() {
        ChainPlan plan = composer.compose(
                Draft.parts("Nothing here", "See " + A, "Nor here").withLinks(B, A));

        assertThat(plan.parts()).extracting(PlannedPart::card).containsExactly(B.toString(), A.toString(), null);
    }

    @Test
    void linksWithoutAPartOfTextGetOneOfTheirOwnAtTheEnd() {
        ChainPlan plan = composer.compose(Draft.of("Look").with(PICTURE).withLinks(A, B));

        assertThat(plan.parts()).extracting(PlannedPart::card).containsExactly(null, A.toString(), B.toString());
        assertThat(plan.parts()).extracting(PlannedPart::text).containsExactly("Look", "", "");
    }

    @Test
    void aSixthLinkIsNotAttachedToAPartWithFive() {
        StringBuilder five = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            five.append("https://example.com/").append(i).append(' ');
        }

        ChainPlan plan = composer.compose(Draft.of(five.toString()).withLinks(A));

        assertThat(plan.parts()).hasSize(2);
        assertThat(plan.parts().get(1).extras().attached().link()).isEqualTo(A);
    }

    @Test
    void whichCardIsShownIsSaidWhenNobodyChose() {
        ChainPlan plan = composer.compose(Draft.of("See " + A + " and " + B));

        assertThat(plan.parts().get(0).card()).isEqualTo(A.toString());
        assertThat(plan.warnings()).extracting(PlanWarning::kind).containsExactly(Kind.CARD_OF_FIRST_LINK);
        assertThat(composer.compose(Draft.of("See " + A + " and " + B).withLinks(B))
                        .warnings())
                .isEmpty();
    }

    @Test
    void gifPollAndLinkTakeDifferentParts() {
        ChainPlan plan = composer.compose(Draft.parts("One", "Two", "Three")
                .withLinks(A)
                .withGif(Gif.giphy("g"))
                .withPoll(Poll.of("yes", "no")));

        assertThat(plan.parts())
                .satisfiesExactly(
                        one -> assertThat(one.extras().attached().gif()).isEqualTo(Gif.giphy("g")),
                        two -> assertThat(two.extras().attached().link()).isEqualTo(A),
                        three -> assertThat(three.extras().attached().poll()).isEqualTo(Poll.of("yes", "no")));
    }

    @Test
    void whatIsOfTheFirstPartOrOfAllIsThereAndNowhereElse() {
        PostId quoted = new PostId("17");
        Draft draft = Draft.parts("One", "Two")
                .quoting(quoted)
                .at(new LocationId("3"))
                .onlyIn("DE")
                .approvingReplies()
                .sharedAs(Story.DARK);

        List<PartExtras> extras = composer.compose(draft).parts().stream()
                .map(PlannedPart::extras)
                .toList();

        PartExtras none = PartExtras.NONE;
        assertThat(extras)
                .containsExactly(
                        new PartExtras(
                                quoted,
                                new LocationId("3"),
                                List.of("DE"),
                                List.of(),
                                true,
                                Story.DARK,
                                none.attached()),
                        new PartExtras(null, null, List.of("DE"), List.of(), false, null, none.attached()));
        assertThat(composer.compose(draft.quotingOnEveryPart(quoted)).parts())
                .extracting(part -> part.extras().quote())
                .containsExactly(quoted, quoted);
    }

    @Test
    void aLongTextBecomesOnePostThatShowsHowItBegins() {
        String text = "Why looms sing\n\n"
                + "A thread holds by its twist. ".repeat(100).strip();

        ChainPlan plan = composer.compose(Draft.of(text).withLinks(A).asTextAttachment());

        assertThat(plan.parts()).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("Why looms sing");
            assertThat(part.extras().attached().textAttachment()).isEqualTo(new TextAttachment(text, A, List.of()));
        });
    }

    @Test
    void tagsBesideALongTextEndItOrBecomeItsTopic() {
        ChainPlan plan = composer.compose(
                Draft.of("Hello").with(Tags.of(TagRule.AS_TOPICS, "one", "two")).asTextAttachment());

        assertThat(plan.parts()).singleElement().satisfies(part -> {
            assertThat(part.topicTag()).isEqualTo("one");
            assertThat(part.extras().attached().textAttachment()).isEqualTo(TextAttachment.of("Hello\n\n#two"));
        });
    }

    @Test
    void aFirstParagraphThatIsTooLongIsShownAsFarAsItFits() {
        ChainPlan plan = composer.compose(
                Draft.of("A thread holds by its twist. ".repeat(100)).asTextAttachment());

        assertThat(plan.parts().get(0).text()).endsWith(" …");
        assertThat(plan.parts().get(0).length()).isBetween(400, 500);
    }

    @Test
    void spoilersHideTheSameWordsWhereverTheTextIsCut() {
        Seed.check(300, seed -> {
            String text = HostileText.of(seed, 3_000);
            int start = boundary(text, text.length() / 3);
            int end = boundary(text, text.length() * 2 / 3);
            if (start >= end) {
                return;
            }
            Draft draft = Draft.of(text)
                    .with(Splitting.DEFAULT.decorated(Decorations.NONE.withMarks(" …", "… ")))
                    .hiding(new TextSpan(start, end));

            StringBuilder hidden = new StringBuilder();
            for (PlannedPart part : composer.compose(draft).parts()) {
                part.extras().spoilers().forEach(span -> hidden.append(part.text(), span.start(), span.end()));
            }

            assertThat(withoutSpace(hidden.toString())).isEqualTo(withoutSpace(text.substring(start, end)));
        });
    }

    @Test
    void mediaFillEachPartInTurnWhenAsked() {
        List<Media> media = new ArrayList<>(Collections.nCopies(21, PICTURE));

        ChainPlan plan = composer.compose(Draft.parts("One", "Two", "Three")
                .with(media)
                .with(Splitting.DEFAULT.separatedBy("---").spreading(MediaSpread.FILL)));

        assertThat(plan.parts()).extracting(part -> part.media().size()).containsExactly(20, 1, 0);
    }

    @Test
    void aSpoilerInACarouselWarnsThatAllIsHidden() {
        ChainPlan plan = composer.compose(Draft.of("Look").with(PICTURE, PICTURE.asSpoiler()));

        assertThat(plan.warnings()).extracting(PlanWarning::kind).containsExactly(Kind.WHOLE_CAROUSEL_HIDDEN);
    }

    @Test
    void aLengthThatMetaMayDisputeAndAMissingAltTextAreSaid() {
        ChainPlan plan = composer.compose(Draft.of("é".repeat(400)).with(PICTURE.withAltText(null)));

        assertThat(plan.warnings())
                .extracting(PlanWarning::kind)
                .containsExactly(Kind.LENGTH_IS_DISPUTED, Kind.NO_ALT_TEXT);
    }

    @Test
    void aDraftOfLinksAloneIsACardForEach() {
        assertThat(composer.compose(Draft.ofLinks(List.of(A, B))).parts())
                .extracting(part -> Objects.requireNonNull(part.card()))
                .containsExactly(A.toString(), B.toString());
    }

    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
