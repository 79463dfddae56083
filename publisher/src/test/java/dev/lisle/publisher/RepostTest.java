package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.NotSentException;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.doubt.Doubt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rule 12: what has no container is sent once and then looked for. */
class RepostTest {
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void aRepostIsThePostThatMetaNames() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            PublishedPart repost = meta.publisher().build().repost(client, post(client));

            assertThat(reposts(meta)).containsExactly(repost.id().value());
            assertThat(repost.part().text()).isEmpty();
            assertThat(repost.permalink()).isNotNull();
        }
    }

    @Test
    void aRepostWhoseAnswerIsLostIsFoundAndNotSentAgain() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (isRepost(call)) {
                        sent.incrementAndGet();
                        throw new IOException("connection reset");
                    }
                    return answer;
                })) {
            PublishedPart repost = meta.publisher().build().repost(client, post(client));

            assertThat(reposts(meta)).containsExactly(repost.id().value());
            assertThat(sent).hasValue(1);
        }
    }

    @Test
    void aRepostThatNeverArrivedIsUnknownAndNeverSentAgainUntilAPersonHasLooked() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (isRepost(call) && sent.incrementAndGet() == 1) {
                        throw new IOException("timeout");
                    }
                    return line.send(call);
                })) {
            Publisher publisher = meta.publisher().build();
            PostId post = post(client);
            Instant start = meta.now();

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.repost(client, post));
            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.unknown().orElseThrow().doubt()).isEqualTo(Doubt.WHETHER);
            assertThat(Duration.between(start, meta.now())).isGreaterThan(Duration.ofMinutes(6));

            assertThat(catchThrowableOfType(ChainFailedException.class, () -> publisher.repost(client, post))
                            .chain())
                    .isEqualTo(failure.chain());
            assertThat(sent).hasValue(1);

            publisher.confirmNotLive(failure.chain());
            assertThat(publisher.repost(client, post).id().value())
                    .isEqualTo(reposts(meta).get(0));
            assertThat(sent).hasValue(2);
            assertThat(publisher.unfinished()).isEmpty();
        }
    }

    @Test
    void aRepostThatTakesEffectMinutesLaterIsFound() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient late = meta.client();
                ThreadsClient client = meta.client((call, line) -> {
                    if (isRepost(call)) {
                        sent.incrementAndGet();
                        throw new IOException("timeout");
                    }
                    if (call.uri().getPath().endsWith("/me/threads")
                            && sent.get() == 1
                            && meta.now().isAfter(meta.started().plus(Duration.ofMinutes(4)))) {
                        sent.incrementAndGet();
                        PostId post =
                                new PostId(meta.emulator().postsOf("ada").get(0).id());
                        late.posts().repost(post);
                    }
                    return line.send(call);
                })) {
            PublishedPart repost = meta.publisher().build().repost(client, post(client));

            assertThat(reposts(meta)).containsExactly(repost.id().value());
        }
    }

    @Test
    void whatIsRepostedAlreadyIsNotRepostedAgain() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            PostId post = post(client);
            PostId byHand = client.posts().repost(post);

            assertThat(meta.publisher().build().repost(client, post).id()).isEqualTo(byHand);
            assertThat(reposts(meta)).hasSize(1);
        }
    }

    @Test
    void aRefusalIsSaidAndLeavesNothingBehind() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) ->
                        isRepost(call) ? meta.error(400, 100, "Unsupported post request.") : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            PostId post = post(client);

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.repost(client, post));

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure).hasMessageContaining("Unsupported post request.");
            assertThat(publisher.unfinished()).isEmpty();
        }
    }

    @Test
    void aWrongIdIsSaidAtOnceAndCostsNoWait() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();

            ChainFailedException failure = catchThrowableOfType(
                    ChainFailedException.class, () -> publisher.repost(client, new PostId("17900000000009999")));

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure).hasMessageContaining("check its id").hasMessageContaining("17900000000009999");
            assertThat(meta.now()).isEqualTo(meta.started());
            assertThat(publisher.unfinished()).isEmpty();
        }
    }

    @Test
    void aPostThatMayBeRepostedAndNotReadIsReposted() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) ->
                        call.method().equals("GET") && call.uri().getPath().matches(".*/\\d+")
                                ? meta.notThere()
                                : line.send(call))) {
            meta.publisher().build().repost(client, post(client));

            assertThat(reposts(meta)).hasSize(1);
        }
    }

    @Test
    void whatCouldNotBeSentIsSentAgain() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    if (isRepost(call) && sent.incrementAndGet() < 4) {
                        throw new NotSentException("refused", new IOException("refused"));
                    }
                    return line.send(call);
                })) {
            meta.publisher().build().repost(client, post(client));

            assertThat(reposts(meta)).hasSize(1);
        }
    }

    private static PostId post(ThreadsClient client) {
        return client.containers().publish(client.containers().create(TextContainer.of("worth showing")));
    }

    private static boolean isRepost(HttpCall call) {
        return call.uri().getPath().endsWith("/repost");
    }

    private static List<String> reposts(Meta meta) {
        return meta.emulator().postsOf("ada").stream()
                .filter(post -> post.mediaType().equals("REPOST_FACADE"))
                .map(EmulatedPost::id)
                .toList();
    }
}
