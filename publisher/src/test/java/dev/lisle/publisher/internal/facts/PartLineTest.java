package dev.lisle.publisher.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartLineTest {
    private static final URI LINK = URI.create("https://example.com/a");

    static List<TextExtras> attachments() {
        TextAttachment longer = TextAttachment.of("a longer text")
                .withLink(LINK)
                .styled(new TextSpan(0, 1), TextStyle.BOLD, TextStyle.ITALIC)
                .styled(new TextSpan(2, 8), TextStyle.HIGHLIGHT);
        return List.of(
                new TextExtras(LINK, null, null, null, false),
                new TextExtras(null, Poll.of("yes", "no", "1\n\"2\""), null, null, false),
                new TextExtras(null, null, longer, null, false),
                new TextExtras(null, null, null, Gif.giphy("g"), false),
                new TextExtras(null, null, null, null, true));
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void aPartIsReadAsItWasWritten(TextExtras attached) {
        PartExtras extras = new PartExtras(
                new PostId("17"),
                new LocationId("9"),
                List.of("DE", "AT"),
                List.of(new TextSpan(0, 2), new TextSpan(3, 4)),
                true,
                Story.DARK,
                attached);

        assertIsKept(new PlannedPart("words", 5, List.of(), "topic", ReplyControl.MENTIONED_ONLY, extras));
    }

    @Test
    void aPartWithoutExtrasTakesNoRoomForThem() {
        PartPlan part = new PartPlan(1, new PlannedPart("words", 5, List.of(), null, null), List.of());

        assertIsKept(part.plan());
        assertThat(PartLine.write(part).toString()).doesNotContain("extras");
    }

    @Test
    void mediaKeepTheirSpoilerMarksAndTheirBytes() {
        byte[] content = new byte[10_000];
        PlannedPart plan = new PlannedPart(
                "",
                0,
                List.of(
                        Media.of(content, "bytes").asSpoiler(),
                        Media.of(Path.of("a.jpg"), null),
                        Media.of(URI.create("https://example.com/b.jpg"), "b").asSpoiler()),
                null,
                null);

        assertIsKept(plan);
    }

    private static void assertIsKept(PlannedPart plan) {
        List<StagedMedia> media = plan.media().stream()
                .map(item -> new StagedMedia(
                        MediaKind.IMAGE,
                        item.source().toString().startsWith("https")
                                ? URI.create(item.source().toString())
                                : null,
                        item.altText()))
                .toList();
        PartPlan part = new PartPlan(3, plan, media);

        String head = ChainFacts.head(Instant.EPOCH, "ada", null, List.of(part));

        assertThat(ChainFacts.of(List.of(head)).parts()).containsExactly(part);
    }
}
