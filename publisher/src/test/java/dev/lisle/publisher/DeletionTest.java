package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Taking a chain back, and what a token must allow. */
class DeletionTest {
    private static final Draft THREE_PARTS = Draft.of("word ".repeat(250));

    @Test
    void aChainIsDeletedFromItsEnd() throws Exception {
        List<PublishEvent> told = new ArrayList<>();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().listener(told::add).build();
            PublishedChain chain = publisher.publish(client, THREE_PARTS);
            List<PostId> ids = chain.parts().stream().map(PublishedPart::id).toList();
            told.clear();

            assertThat(publisher.delete(client, chain.id())).containsExactly(ids.get(2), ids.get(1), ids.get(0));
            assertThat(meta.texts()).isEmpty();
            assertThat(told)
                    .containsExactly(
                            new PublishEvent.Deleted(ids.get(2), 2),
                            new PublishEvent.Deleted(ids.get(1), 1),
                            new PublishEvent.Deleted(ids.get(0), 0));
            assertThat(publisher.status(chain.id()).parts()).hasSize(3);
            assertThat(publisher.status(chain.id()).live())
                    .as("the ledger knows it")
                    .isEmpty();
            assertThat(publisher.delete(client, ids))
                    .as("once more does no harm")
                    .hasSize(3);
        }
    }

    @Test
    void aLostAnswerIsNoDoubt() throws Exception {
        AtomicInteger lost = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (isDelete(call) && lost.incrementAndGet() % 2 == 1) {
                        throw new IOException("connection reset");
                    }
                    return answer;
                })) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, THREE_PARTS);

            assertThat(publisher.delete(client, chain.id())).hasSize(3);
            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void aPostThatIsTooNewForPartOfMetaIsDeletedAllTheSame() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) ->
                        isDelete(call) && meta.now().isBefore(meta.started().plusSeconds(40))
                                ? meta.notThere()
                                : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, THREE_PARTS);

            assertThat(publisher.delete(client, chain.id())).hasSize(3);
            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void howeverManyPostsAreGoneTheyCostOneMinute() throws Exception {
        List<PublishEvent> told = new ArrayList<>();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().listener(told::add).build();
            List<PostId> gone = publisher.publish(client, THREE_PARTS).parts().stream()
                    .map(PublishedPart::id)
                    .toList();
            publisher.delete(client, gone);
            Instant before = meta.now();
            told.clear();

            assertThat(publisher.delete(client, gone)).hasSize(3);

            assertThat(Duration.between(before, meta.now())).isEqualTo(Duration.ofMinutes(1));
            assertThat(told)
                    .filteredOn(PublishEvent.Noted.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("3 posts", "in a minute");
        }
    }

    @Test
    void whatAnotherAccountDoesNotSeeIsNotGoneForThisOne() throws Exception {
        AtomicBoolean hidden = new AtomicBoolean();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client(
                        (call, line) -> isDelete(call) && hidden.getAndSet(false) ? meta.notThere() : line.send(call));
                ThreadsClient other = meta.client((call, line) -> isDelete(call) ? meta.notThere() : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            List<PostId> posts = List.of(
                    publisher.publish(client, Draft.of("hello")).parts().get(0).id());
            publisher.delete(other, posts);
            hidden.set(true);

            publisher.delete(client, posts);

            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void whatDoesNotFitIntoTheDayIsRefusedBeforeAnythingIsDeleted() throws Exception {
        try (Meta meta = new Meta(new PublishingLimits(250, 1_000, 2));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, THREE_PARTS);

            DeletionFailedException failure =
                    catchThrowableOfType(DeletionFailedException.class, () -> publisher.delete(client, chain.id()));

            assertThat(failure).hasMessageContaining("needs 3 deletions, and the account has 2 of 2 left");
            assertThat(failure.deleted()).isEmpty();
            assertThat(meta.texts()).hasSize(3);
        }
    }

    @Test
    void whoWaitsAtTheLimitDeletesAllOfItInTheEnd() throws Exception {
        try (Meta meta = new Meta(new PublishingLimits(250, 1_000, 3));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher()
                    .settings(PublisherSettings.defaults().with(AtLimit.WAIT))
                    .build();
            PublishedChain one = publisher.publish(client, THREE_PARTS);
            PublishedChain two = publisher.publish(client, Draft.of("another"));

            publisher.delete(client, one.id());
            publisher.delete(client, two.id());

            assertThat(meta.texts()).isEmpty();
            assertThat(meta.now()).isAfterOrEqualTo(meta.started().plus(Duration.ofDays(1)));
        }
    }

    @Test
    void whatStopsInTheMiddleSaysWhatIsLeftAndGoesOnWhenAsked() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> isDelete(call) && calls.incrementAndGet() == 2
                        ? meta.error(403, 10, "Application does not have permission for this action")
                        : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, THREE_PARTS);
            List<PostId> ids = chain.parts().stream().map(PublishedPart::id).toList();

            DeletionFailedException failure =
                    catchThrowableOfType(DeletionFailedException.class, () -> publisher.delete(client, ids));
            assertThat(failure.deleted()).containsExactly(ids.get(2));
            assertThat(failure.left()).containsExactly(ids.get(0), ids.get(1));
            assertThat(failure)
                    .hasMessageContaining("1 deleted, 2 left")
                    .hasCauseInstanceOf(MissingScopeException.class);

            publisher.delete(client, failure.left());
            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void aScopeThatTheTokenIsKnownToLackIsSaidBeforeAnythingIsSent() throws Exception {
        List<PublishEvent> told = new ArrayList<>();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client();
                ThreadsClient poor = client.derive()
                        .scopes(Set.of(Scope.THREADS_BASIC, Scope.THREADS_CONTENT_PUBLISH))
                        .build();
                ThreadsClient blind = client.derive()
                        .scopes(Set.of(
                                Scope.THREADS_BASIC, Scope.THREADS_CONTENT_PUBLISH, Scope.THREADS_MANAGE_REPLIES))
                        .build()) {
            Publisher publisher = meta.publisher().listener(told::add).build();

            assertThatThrownBy(() -> publisher.publish(poor, THREE_PARTS))
                    .isInstanceOf(MissingScopeException.class)
                    .hasMessageContaining("threads_manage_replies");
            assertThatThrownBy(() -> publisher.delete(poor, List.of(new PostId("1"))))
                    .isInstanceOf(DeletionFailedException.class)
                    .hasMessageContaining("threads_delete");
            assertThat(meta.emulator().requests()).isEmpty();

            assertThat(publisher.publish(poor, Draft.of("one post")).parts()).hasSize(1);
            assertThat(publisher.publish(blind, THREE_PARTS).parts()).hasSize(3);
            assertThat(told)
                    .filteredOn(PublishEvent.Noted.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("threads_read_replies");
        }
    }

    private static boolean isDelete(HttpCall call) {
        return call.method().equals("DELETE");
    }
}
