package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Two workers and one chain: the first is stopped for longer than its lease lasts, and the second goes on. */
class TakenOverTest {
    private static final Draft TWO_PARTS = Draft.of("word ".repeat(150));

    @Test
    void whoIsStoppedBeforeAPublishSendsNothingOnceItsLeaseIsLost() throws Exception {
        assertTakenOver(
                call -> call.method().equals("GET") && call.uri().getPath().matches(".*/\\d+"));
    }

    @Test
    void whoIsStoppedBetweenTwoPartsSendsNothingAndSaysWhatIsLive() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        assertTakenOver(call -> Meta.isCreate(call) && !first.getAndSet(false));
    }

    private static void assertTakenOver(Predicate<HttpCall> where) throws Exception {
        try (Meta meta = new Meta()) {
            Ledger ledger = new MemoryLedger(meta.emulator().clock().asClock());
            Publisher publisher = meta.publisher().ledger(ledger).build();
            AtomicBoolean stopped = new AtomicBoolean();
            List<PublishedChain> whole = new ArrayList<>();
            try (ThreadsClient other = meta.client();
                    ThreadsClient client = meta.client((call, line) -> {
                        if (where.test(call) && stopped.compareAndSet(false, true)) {
                            meta.emulator().clock().advance(Duration.ofMinutes(3));
                            whole.add(publisher.resume(other, "c1"));
                        }
                        return line.send(call);
                    })) {
                ChainFailedException failure = catchThrowableOfType(
                        ChainFailedException.class, () -> publisher.publish(client, TWO_PARTS, "c1"));

                assertThat(failure).hasMessageContaining("taken over");
                assertThat(failure.isResumable()).isTrue();
                assertThat(failure.live()).hasSize(2);
            }
            assertThat(whole)
                    .singleElement()
                    .satisfies(chain -> assertThat(chain.parts())
                            .extracting(part -> part.id().value())
                            .containsExactlyElementsOf(meta.emulator().postsOf("ada").stream()
                                    .map(EmulatedPost::id)
                                    .toList()));
            assertThat(meta.publishes()).isEqualTo(2);
        }
    }

    @Test
    void theLeaseIsKeptWhileAnItemTakesItsTime() throws Exception {
        try (Meta meta = new Meta()) {
            Ledger ledger = new MemoryLedger(meta.emulator().clock().asClock());
            Publisher publisher = meta.publisher().ledger(ledger).build();
            List<Throwable> refused = new ArrayList<>();
            try (ThreadsClient other = meta.client();
                    ThreadsClient client = meta.client((call, line) -> {
                        boolean isLook = call.method().equals("GET")
                                && call.uri().getPath().matches(".*/\\d+");
                        if (isLook && meta.now().isAfter(meta.started().plus(Duration.ofMinutes(4)))) {
                            try {
                                publisher.resume(other, "c1");
                            } catch (ChainBusyException e) {
                                refused.add(e);
                            }
                        }
                        return isLook && meta.now().isBefore(meta.started().plus(Duration.ofMinutes(5)))
                                ? meta.status("IN_PROGRESS")
                                : line.send(call);
                    })) {
                Draft film = Draft.of("Two films")
                        .with(
                                Media.of(URI.create("https://media.example/1.mp4"), null),
                                Media.of(URI.create("https://media.example/2.mp4"), null));

                assertThat(publisher.publish(client, film, "c1").parts()).hasSize(1);
            }
            assertThat(refused).isNotEmpty();
        }
    }

    @Test
    void whatIsBeingPublishedByAnotherCannotBeGivenUp() throws Exception {
        try (Meta meta = new Meta()) {
            Ledger ledger = new MemoryLedger(meta.emulator().clock().asClock());
            Publisher publisher = meta.publisher().ledger(ledger).build();
            try (ThreadsClient client = meta.client((call, line) -> {
                if (Meta.isPublish(call)) {
                    assertThatThrownBy(() -> publisher.giveUp("c1")).isInstanceOf(ChainBusyException.class);
                }
                return line.send(call);
            })) {
                assertThat(publisher.publish(client, Draft.of("hello"), "c1").parts())
                        .extracting(PublishedPart::id)
                        .containsExactly(
                                new PostId(meta.emulator().postsOf("ada").get(0).id()));
            }
        }
    }

    @Test
    void postsThatCannotBeToldApartAreNotInPublicationAtOnce() throws Exception {
        try (Meta meta = new Meta()) {
            Publisher publisher = meta.publisher().build();
            Draft one = Draft.of("Look").with(Media.of(URI.create("https://media.example/1.jpg"), "One"));
            Draft other = Draft.of(" Look ").with(Media.of(URI.create("https://media.example/2.jpg"), "Two"));
            Draft more = Draft.of("Look again").with(Media.of(URI.create("https://media.example/2.jpg"), "Two"));
            AtomicBoolean first = new AtomicBoolean(true);
            try (ThreadsClient second = meta.client();
                    ThreadsClient client = meta.client((call, line) -> {
                        if (Meta.isPublish(call) && first.getAndSet(false)) {
                            assertThatThrownBy(() -> publisher.publish(second, other))
                                    .isInstanceOf(ChainBusyException.class)
                                    .hasMessageContaining("could not be told from this one");
                            publisher.publish(second, more);
                        }
                        return line.send(call);
                    })) {
                publisher.publish(client, one);
                publisher.publish(second, other);
            }
            assertThat(meta.texts()).containsExactlyInAnyOrder("Look", "Look", "Look again");
        }
    }

    @Test
    void aChainOfTheFolderThatWasInterruptedIsStillWhole() throws IOException, InterruptedException {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (Meta.isPublish(call)) {
                        Thread.currentThread()
                                .interrupt(); // the answer is there; what follows must be written all the same
                    }
                    return answer;
                })) {
            Publisher publisher = meta.publisher().build();

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.publish(client, TWO_PARTS, "c1"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.live()).hasSize(1);
            try (ThreadsClient calm = meta.client()) {
                assertThat(publisher.resume(calm, "c1").parts()).hasSize(2);
            }
            assertThat(meta.publishes()).isEqualTo(2);
        }
    }
}
