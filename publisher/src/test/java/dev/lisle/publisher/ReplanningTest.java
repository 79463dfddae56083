package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.publisher.plans.PlannedPart;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a part carries when Meta finds it too long and it is split again. */
class ReplanningTest {
    private static final String TEXT = "größer ".repeat(60).strip(); // 419 characters, 539 bytes

    @Test
    void whatIsMeantOnceStaysWithTheFirstPieceAndWhoCanSeeItHoldsForAll() {
        Poll poll = new Poll(List.of("yes", "no"));
        int last = TEXT.lastIndexOf("größer");
        PartExtras extras = new PartExtras(
                new PostId("7"),
                new LocationId("8"),
                List.of("DE", "AT"),
                List.of(new TextSpan(0, 6), new TextSpan(last, last + 6)),
                true,
                null,
                new TextExtras(null, poll, null, null, false));
        PlannedPart plan = new PlannedPart(TEXT, 419, List.of(), "sizes", ReplyControl.MENTIONED_ONLY, extras);

        List<PartPlan> pieces = Replanning.split(new PartPlan(3, plan, List.of()), 10);

        assertThat(pieces).extracting(PartPlan::number).containsExactly(10, 11);
        assertThat(String.join(
                        " ", pieces.stream().map(piece -> piece.plan().text()).toList()))
                .isEqualTo(TEXT);
        PlannedPart first = pieces.get(0).plan();
        assertThat(first.topicTag()).isEqualTo("sizes");
        assertThat(first.extras().attached().poll()).isEqualTo(poll);
        assertThat(first.extras().quote()).isEqualTo(new PostId("7"));
        assertThat(first.extras().location()).isEqualTo(new LocationId("8"));
        assertThat(first.extras().approvesReplies()).isTrue();
        assertThat(first.extras().spoilers()).containsExactly(new TextSpan(0, 6));
        PlannedPart second = pieces.get(1).plan();
        assertThat(second.topicTag()).isNull();
        assertThat(second.replyControl()).isEqualTo(ReplyControl.MENTIONED_ONLY);
        assertThat(second.extras())
                .isEqualTo(new PartExtras(
                        null,
                        null,
                        List.of("DE", "AT"),
                        List.of(new TextSpan(
                                second.text().lastIndexOf("größer"),
                                second.text().length())),
                        false,
                        null,
                        PartExtras.NONE.attached()));
    }

    @Test
    void mediaStayWithTheFirstPiece() {
        Media picture = Media.of(URI.create("https://media.example/1.jpg"), "One");
        PartPlan part = new PartPlan(
                1,
                new PlannedPart(TEXT, 419, List.of(picture), null, null),
                List.of(new PartPlan.StagedMedia(MediaKind.IMAGE, URI.create("https://media.example/1.jpg"), "One")));

        List<PartPlan> pieces = Replanning.split(part, 2);

        assertThat(pieces.get(0).media()).isEqualTo(part.media());
        assertThat(pieces.get(0).plan().media()).containsExactly(picture);
        assertThat(pieces.get(1).media()).isEmpty();
        assertThat(pieces.get(1).plan().media()).isEmpty();
    }

    @Test
    void aPollAndATopicGoOutOnceThoughThePartIsSplitAndItsAnswerIsLost() throws InterruptedException {
        AtomicInteger publishes = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (Meta.isCreate(call) && bytes(String.valueOf(call.body())) > 500) {
                        return meta.error(400, 100, "Param text must be at most 500 characters long.");
                    }
                    var answer = line.send(call);
                    if (Meta.isPublish(call) && publishes.incrementAndGet() == 1) {
                        throw new IOException("connection reset");
                    }
                    return answer;
                })) {
            PublishedChain chain = meta.publisher()
                    .build()
                    .publish(client, Draft.of(TEXT).withTopicTag("sizes").withPoll(new Poll(List.of("yes", "no"))));

            List<EmulatedPost> posts = meta.emulator().postsOf("ada");
            assertThat(chain.parts()).hasSize(2);
            assertThat(posts).extracting(EmulatedPost::topicTag).containsExactly("sizes", null);
            assertThat(client.posts().get(chain.parts().get(0).id()).pollAttachment())
                    .isNotNull();
            assertThat(client.posts().get(chain.parts().get(1).id()).pollAttachment())
                    .isNull();
            assertThat(posts.get(1).replyTo()).isEqualTo(posts.get(0).id());
        }
    }

    private static int bytes(String form) {
        for (String parameter : form.split("&")) {
            if (parameter.startsWith("text=")) {
                return URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
            }
        }
        return 0;
    }
}
