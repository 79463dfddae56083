package dev.lisle.publisher.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.text.Numbering;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTest {
    private static final String SENTENCE = "A thread holds by its twist, and by its neighbours. ";

    private final Composer composer = new Composer();

    @Test
    void aShortTextStaysOnePost() {
        ChainPlan plan = composer.compose(Draft.of("Hello").withTopicTag("greetings"));

        assertThat(plan)
                .isEqualTo(new ChainPlan(List.of(new PlannedPart("Hello", 5, List.of(), "greetings", null)), null));
    }

    @Test
    void aLongTextBecomesPartsThatFitAndLoseNothing() {
        String text = SENTENCE.repeat(60).strip();

        List<PlannedPart> parts = composer.compose(Draft.of(text)).parts();

        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, 500));
        assertThat(String.join(" ", parts.stream().map(PlannedPart::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void numbersAreWrittenOnlyWhenAsked() {
        Draft draft = Draft.of(SENTENCE.repeat(12));

        assertThat(composer.compose(draft).parts())
                .noneMatch(part -> part.text().contains("/2"));
        assertThat(composer.compose(draft.withNumbering(Numbering.OF_TOTAL)).parts())
                .extracting(PlannedPart::text)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(" 1/2"),
                        second -> assertThat(second).endsWith(" 2/2"));
    }

    @Test
    void theTopicIsOfTheFirstPartAndTheReplyControlOfAll() {
        PostId parent = new PostId("17");
        ChainPlan plan = composer.compose(Draft.of(SENTENCE.repeat(12))
                .withTopicTag("weaving")
                .withReplyControl(ReplyControl.MENTIONED_ONLY)
                .replyingTo(parent));

        assertThat(plan.replyTo()).isEqualTo(parent);
        assertThat(plan.parts()).extracting(PlannedPart::topicTag).containsExactly("weaving", null);
        assertThat(plan.parts()).extracting(PlannedPart::replyControl).containsOnly(ReplyControl.MENTIONED_ONLY);
    }

    @ParameterizedTest(name = "{0} media over {1} texts: {2}")
    @CsvSource({
        "0, 1, 0",
        "1, 1, 1",
        "1, 3, 1 0 0",
        "5, 7, 1 1 1 0 1 1 0",
        "7, 7, 1 1 1 1 1 1 1",
        "3, 2, 2 1",
        "20, 1, 20",
        "21, 1, 11 10",
        "45, 1, 15 15 15",
        "41, 2, 14 14 13",
        "3, 0, 3",
        "21, 0, 11 10"
    })
    void mediaAreSpreadEvenlyAndInOrder(int media, int texts, String expected) {
        Draft draft = new Draft(
                (SENTENCE.repeat(9).strip() + "\n\n").repeat(texts), media(media), null, null, null, Numbering.NONE);

        List<PlannedPart> parts = composer.compose(draft).parts();

        assertThat(parts.stream().map(part -> part.media().size()))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(Integer::valueOf).toList());
        assertThat(parts.stream().flatMap(part -> part.media().stream())).containsExactlyElementsOf(media(media));
    }

    @Test
    void anAddressLongerThanAPostIsRefusedWithItsLength() {
        String tooLong = "https://example.com/" + "a".repeat(500);

        assertThatThrownBy(() -> composer.compose(Draft.of("See " + tooLong)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("520")
                .hasMessageContaining("500");
    }

    private static List<Media> media(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Media.of(URI.create("https://example.com/" + i + ".jpg"), "Picture " + i))
                .toList();
    }
}
