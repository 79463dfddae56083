package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.publisher.PublisherSettings.Caution;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One doubt at a time, end to end over a socket, with hours that take no time. */
class ExactlyOnceTest {
    private static final Draft DRAFT = Draft.of("hello");
    private static final PublisherSettings ASK =
            PublisherSettings.defaults().with(Caution.defaults().with(InDoubt.ASK));

    @Test
    void aPublishWhoseAnswerIsLostIsFoundAndNotSentAgain() throws InterruptedException {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (Meta.isPublish(call)) {
                        throw new IOException("connection reset");
                    }
                    return answer;
                })) {
            PublishedChain chain = meta.publisher().build().publish(client, DRAFT);

            assertThat(meta.texts()).containsExactly("hello");
            assertThat(chain.parts().get(0).id().value())
                    .isEqualTo(meta.emulator().postsOf("ada").get(0).id());
            assertThat(meta.publishes()).isOne();
        }
    }

    @Test
    void aPublishThatNeverArrivedIsSentAgainToTheSameContainerAfterTheSettleTime() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (Meta.isPublish(call) && sent.incrementAndGet() == 1) {
                        throw new IOException("timeout");
                    }
                    return line.send(call);
                })) {
            Instant start = meta.now();
            meta.publisher().build().publish(client, DRAFT);

            assertThat(meta.texts()).containsExactly("hello");
            assertThat(meta.emulator().containers()).hasSize(1);
            assertThat(Duration.between(
                            start, meta.emulator().postsOf("ada").get(0).timestamp()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(6));
        }
    }

    @Test
    void whoAsksToBeAskedIsToldAndNothingIsSentAgain() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (Meta.isPublish(call)) {
                        sent.incrementAndGet();
                        throw new IOException("timeout");
                    }
                    return line.send(call);
                })) {
            Publisher publisher = meta.publisher().settings(ASK).build();

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.publish(client, DRAFT));

            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.unknown().orElseThrow().doubt()).isEqualTo(Doubt.WHETHER);
            assertThat(failure).hasMessageContaining("may or may not be live").hasMessageContaining(failure.chain());
            assertThatThrownBy(() -> publisher.resume(client, failure.chain()))
                    .isInstanceOf(ChainFailedException.class);
            assertThatThrownBy(() -> publisher.publish(client, DRAFT)).isInstanceOf(ChainBusyException.class);
            assertThatThrownBy(() -> publisher.giveUp(failure.chain())).isInstanceOf(ChainBusyException.class);
            assertThat(sent).hasValue(1);
        }
    }

    @Test
    void anEqualPostMadeByHandMeanwhileIsSaidAndNotGuessed() throws InterruptedException {
        try (Meta meta = new Meta();
                ThreadsClient hand = meta.client();
                ThreadsClient client = meta.clientThatHearsNothing(
                        () -> hand.containers().publish(hand.containers().create(TextContainer.of("hello"))))) {
            ChainFailedException failure = catchThrowableOfType(
                    ChainFailedException.class, () -> meta.publisher().build().publish(client, DRAFT));

            assertThat(failure.unknown().orElseThrow().doubt()).isEqualTo(Doubt.WHICH);
            assertThat(failure.unknown().orElseThrow().candidates())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrderElementsOf(meta.emulator().postsOf("ada").stream()
                            .map(EmulatedPost::id)
                            .toList());
        }
    }

    @Test
    void anEqualPostOfBeforeIsNoReasonToDoubt() throws InterruptedException {
        try (Meta meta = new Meta();
                ThreadsClient hand = meta.client();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (Meta.isPublish(call)) {
                        throw new IOException("connection reset");
                    }
                    return answer;
                })) {
            meta.publisher().build().publish(hand, DRAFT);
            meta.emulator().clock().advance(Duration.ofMinutes(1));

            PublishedChain chain = meta.publisher().build().publish(client, DRAFT);

            assertThat(chain.parts().get(0).id().value())
                    .isEqualTo(meta.emulator().postsOf("ada").get(1).id());
        }
    }

    @Test
    void aParentThatAppearsLateIsWaitedFor() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    boolean reply =
                            Meta.isCreate(call) && String.valueOf(call.body()).contains("reply_to_id");
                    return reply && refused.incrementAndGet() <= 9
                            ? meta.error(500, 100, "Param reply_to_id is not a valid threads_media ID")
                            : line.send(call);
                })) {
            meta.publisher().build().publish(client, Draft.of("word ".repeat(150)));

            assertThat(meta.texts()).hasSize(2);
            assertThat(meta.emulator().postsOf("ada").get(1).replyTo())
                    .isEqualTo(meta.emulator().postsOf("ada").get(0).id());
        }
    }

    @Test
    void aCallerThatWaitsTwoSecondsForAPublishThatHangsIsToldSoAndCanGoOn() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (Meta.isPublish(call)) {
                        answered.await();
                    }
                    return answer;
                })) {
            Publisher patient = meta.publisher().build();
            Publisher hurried = patient.with(PublisherSettings.defaults().withDeadline(Duration.ofSeconds(2)));

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> hurried.publish(client, DRAFT));
            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThatThrownBy(() -> patient.resume(client, failure.chain())).isInstanceOf(ChainBusyException.class);
            answered.countDown();

            PublishedChain chain = resumed(patient, client, failure.chain());
            assertThat(meta.texts()).containsExactly("hello");
            assertThat(chain.parts()).hasSize(1);
            assertThat(meta.publishes()).isOne();
        }
    }

    @Test
    void aPartThatMetaFindsTooLongIsPlannedAgainByBytes() throws InterruptedException {
        AtomicBoolean refused = new AtomicBoolean();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (Meta.isCreate(call) && textBytes(String.valueOf(call.body())) > 500) {
                        refused.set(true);
                        return meta.error(400, 100, "Param text must be at most 500 characters long.");
                    }
                    return line.send(call);
                })) {
            String text = "größer ".repeat(60).strip();

            meta.publisher().build().publish(client, Draft.of(text));

            assertThat(refused).isTrue();
            assertThat(String.join(" ", meta.texts())).isEqualTo(text);
            assertThat(meta.texts().size()).isGreaterThan(1);
        }
    }

    @Test
    void aRefusalEndsTheChainAndTheSameMayBePublishedAgain() throws InterruptedException {
        AtomicBoolean refuse = new AtomicBoolean(true);
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> Meta.isPublish(call) && refuse.get()
                        ? meta.error(400, 613, "Calls to this api have exceeded the rate limit.")
                        : line.send(call))) {
            Publisher publisher = meta.publisher().build();

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.publish(client, DRAFT));
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.isResumable()).isFalse();
            refuse.set(false);

            assertThat(publisher.publish(client, DRAFT).parts()).hasSize(1);
            assertThat(meta.texts()).containsExactly("hello");
        }
    }

    @Test
    void twoHundredChainsOfAsManyAccountsGoLiveAtOnceFromOnePublisher() throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults().withProcessing(ProcessingTimes.NONE))) {
            Publisher publisher = Publisher.builder().build();
            ExecutorService callers = Executors.newFixedThreadPool(200);
            try (JdkHttpTransport shared = JdkHttpTransport.create()) {
                List<Callable<PublishedChain>> chains = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    ThreadsClient client = ThreadsClient.builder(AccessToken.of(
                                    emulator.addAccount("account" + i).token()))
                            .settings(ClientSettings.defaults().withAddress(emulator.address()))
                            .transport(shared)
                            .build();
                    chains.add(() -> publisher.publish(client, Draft.of("word ".repeat(150))));
                }
                for (Future<PublishedChain> chain : callers.invokeAll(chains)) {
                    assertThat(chain.get().parts()).hasSize(2);
                }
            } finally {
                callers.shutdownNow();
            }
            assertThat(publisher.unfinished()).isEmpty();
        }
    }

    /** The thread of the first caller needs a moment to write its answer and give its lease back. */
    private static PublishedChain resumed(Publisher publisher, ThreadsClient client, String chain)
            throws InterruptedException {
        while (true) {
            try {
                return publisher.resume(client, chain);
            } catch (ChainBusyException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static int textBytes(String form) {
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
