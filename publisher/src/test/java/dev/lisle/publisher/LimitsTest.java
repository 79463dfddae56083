package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.publisher.Shortage.Kind;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of a chain that needs more of the day than the account has left; the days take no time. */
class LimitsTest {
    /** The window, and what Meta cuts off when it tells a time. */
    private static final Duration COUNTS_FOR = Duration.ofHours(24).plusSeconds(1);

    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final PublisherSettings WAITS = PublisherSettings.defaults().with(AtLimit.WAIT);

    @Test
    void aChainThatNeverFitsIsRefusedBeforeAnythingIsSent() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(1, 1, 100));
                ThreadsClient client = meta.client()) {
            ChainFailedException failure = refusal(meta.publisher().build(), client, Draft.of("word ".repeat(250)));

            assertThat(failure)
                    .hasMessageContaining("needs 2 replies, and the account has 1 of 1 left")
                    .hasMessageContaining("never fits at once");
            assertThat(failure.shortage()).contains(new Shortage(Kind.REPLIES, 2, 1, 1, null, false));
            assertThat(failure.isResumable()).isFalse();
            assertThat(meta.emulator().containers()).isEmpty();
        }
    }

    @Test
    void aRefusalSaysTheMomentAtWhichAllOfItFits() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(3, 1, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            publishEachSixHours(meta, publisher, client, "one", "two", "three");
            Instant goes = meta.started().plus(COUNTS_FOR);

            ChainFailedException failure = refusal(publisher, client, Draft.of("four"));

            assertThat(failure).hasMessageContaining("All of it fits at " + goes + ", if nothing else");
            assertThat(failure.shortage()).contains(new Shortage(Kind.POSTS, 1, 0, 3, goes, false));
            meta.emulator().clock().advance(Duration.between(meta.now(), goes));
            assertThat(publisher.publish(client, Draft.of("four")).parts()).hasSize(1);
        }
    }

    @Test
    void aChainGoesWhenAsManyOldPostsAsItNeedsNoLongerCount() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(9, 3, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PostId root =
                    publisher.publish(client, Draft.of("root")).parts().get(0).id();
            for (String reply : List.of("one", "two", "three")) {
                publisher.publish(client, Draft.of(reply).replyingTo(root));
                meta.emulator().clock().advance(SIX_HOURS);
            }

            assertThat(refusal(publisher, client, Draft.of("word ".repeat(250))).shortage())
                    .contains(new Shortage(
                            Kind.REPLIES,
                            2,
                            0,
                            3,
                            meta.started().plus(SIX_HOURS).plus(COUNTS_FOR),
                            false));
        }
    }

    @Test
    void aPostThatIsDeletedMayCountStillSoItIsSaidWhenItFitsAtTheLatest() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(2, 1, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            List<PostId> posts = publishEachSixHours(meta, publisher, client, "one", "two");
            client.posts().delete(posts.get(0));
            Instant goes = meta.started().plus(SIX_HOURS).plus(COUNTS_FOR);

            ChainFailedException failure = refusal(publisher, client, Draft.of("three"));

            assertThat(failure).hasMessageContaining("fits at " + goes + " at the latest");
            assertThat(failure.shortage()).contains(new Shortage(Kind.POSTS, 1, 0, 2, goes, true));
        }
    }

    @Test
    void whereTheListCannotBeReadItFitsADayFromNowAtTheLatest() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(1, 1, 100));
                ThreadsClient client = meta.client((call, line) ->
                        call.method().equals("GET") && call.uri().getPath().endsWith("/me/threads")
                                ? meta.error(400, 10, "Application does not have permission for this action")
                                : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            publishEachSixHours(meta, publisher, client, "one");

            assertThat(refusal(publisher, client, Draft.of("two")).shortage())
                    .contains(new Shortage(Kind.POSTS, 1, 0, 1, meta.now().plus(COUNTS_FOR), true));
        }
    }

    @Test
    void nothingIsReadOfPostsWhileThereIsRoom() throws InterruptedException {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            meta.publisher().build().publish(client, Draft.of("one"));

            assertThat(meta.emulator().requests())
                    .noneMatch(request ->
                            request.method().equals("GET") && request.path().endsWith("/me/threads"));
        }
    }

    @Test
    void whoWaitsIsToldUntilWhenAndLooksAgainThen() throws InterruptedException {
        List<PublishEvent.Waiting> told = new ArrayList<>();
        try (Meta meta = new Meta(new PublishingLimits(2, 1, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher()
                    .settings(WAITS)
                    .listener(event -> {
                        if (event instanceof PublishEvent.Waiting waiting) {
                            told.add(waiting);
                        }
                    })
                    .build();
            publishEachSixHours(meta, publisher, client, "one", "two");
            Instant goes = meta.started().plus(COUNTS_FOR);
            long before = looks(meta);

            publisher.publish(client, Draft.of("three"));

            assertThat(told)
                    .containsExactly(new PublishEvent.Waiting(new Shortage(Kind.POSTS, 1, 0, 2, goes, false), goes));
            assertThat(looks(meta) - before).isEqualTo(2);
            assertThat(meta.texts()).containsExactly("one", "two", "three");
            assertThat(meta.now()).isBetween(goes, goes.plusSeconds(1));
        }
    }

    @Test
    void whoWaitsForWhatMayFitEarlierLooksEachHour() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(2, 1, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().settings(WAITS).build();
            List<PostId> posts = publishEachSixHours(meta, publisher, client, "one", "two");
            client.posts().delete(posts.get(0)); // counts until its day is over; Meta no longer says when that is

            publisher.publish(client, Draft.of("three"));

            Instant room = meta.started().plus(Duration.ofHours(24));
            assertThat(meta.texts()).containsExactly("two", "three");
            assertThat(meta.now()).isBetween(room, room.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void whoWaitsIsToldWhenWaitingNeverHelps() throws InterruptedException {
        try (Meta meta = new Meta(new PublishingLimits(1, 1, 100));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().settings(WAITS).build();

            assertThat(refusal(publisher, client, Draft.of("A thread holds by its twist. ".repeat(50))))
                    .hasMessageContaining("never fits at once");
            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void whatACallerNoLongerWaitsForIsNotPublishedLater() throws InterruptedException {
        CountDownLatch given = new CountDownLatch(1);
        try (Meta meta = new Meta(new PublishingLimits(1, 1, 100));
                ThreadsClient client = meta.client()) {
            meta.publisher().build().publish(client, Draft.of("one"));
            Publisher publisher = meta.publisher()
                    .time(meta.emulator().clock().asClock(), duration -> {
                        given.await();
                        meta.emulator().clock().advance(duration);
                    })
                    .settings(WAITS.withDeadline(Duration.ofMillis(200)))
                    .build();

            ChainFailedException failure = refusal(publisher, client, Draft.of("two"));
            given.countDown();
            while (!publisher.unfinished().isEmpty()) {
                Thread.onSpinWait(); // the chain's own thread needs a moment to give it up
            }

            assertThat(failure.isResumable()).isFalse();
            assertThat(meta.texts()).containsExactly("one");
        }
    }

    private static ChainFailedException refusal(Publisher publisher, ThreadsClient client, Draft draft) {
        return catchThrowableOfType(ChainFailedException.class, () -> publisher.publish(client, draft));
    }

    private static List<PostId> publishEachSixHours(
            Meta meta, Publisher publisher, ThreadsClient client, String... texts) throws InterruptedException {
        List<PostId> posts = new ArrayList<>();
        for (String text : texts) {
            posts.add(publisher.publish(client, Draft.of(text)).parts().get(0).id());
            meta.emulator().clock().advance(SIX_HOURS);
        }
        return posts;
    }

    private static long looks(Meta meta) {
        return meta.emulator().requests().stream()
                .filter(request -> request.path().endsWith("/threads_publishing_limit"))
                .count();
    }
}
