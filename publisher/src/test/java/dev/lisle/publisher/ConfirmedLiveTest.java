package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.PublisherSettings.Caution;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person ends a doubt: rightly, or with a wrong digit. */
class ConfirmedLiveTest {
    private static final PostId WRONG = new PostId("17900000000009999");

    private final Meta meta = new Meta();
    private final ThreadsClient client = meta.client(this::send);
    private final Publisher publisher = meta.publisher()
            .settings(PublisherSettings.defaults().with(Caution.defaults().with(InDoubt.ASK)))
            .build();
    private final AtomicInteger publishes = new AtomicInteger();
    private volatile int lost;
    private volatile @Nullable Reads reads;

    /** What becomes of a read. */
    private interface Reads {
        HttpAnswer answer() throws IOException;
    }

    @AfterEach
    void stop() {
        client.close();
        meta.close();
    }

    @Test
    void aWrongIdIsSaidWhenTheChainIsResumedAndTheDoubtIsWhatItWas() throws Exception {
        String chain = chainInDoubtAt(2);
        assertThat(publisher.withdraw(chain)).as("some of it is live").isFalse();
        assertThat(publisher.unfinished()).containsExactly(chain);
        Instant before = meta.now();

        publisher.confirmLive(chain, WRONG);
        assertThat(publisher.status(chain).isInDoubt()).isFalse();
        ChainFailedException failure =
                catchThrowableOfType(ChainFailedException.class, () -> publisher.resume(client, chain));

        assertThat(meta.now()).isEqualTo(before);
        assertThat(failure).hasMessageContaining(WRONG.value()).hasCauseInstanceOf(NotFoundException.class);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(failure.live()).hasSize(1);
        assertThat(failure.unknown().orElseThrow().doubt()).isEqualTo(Doubt.WHETHER);
        assertThatThrownBy(() -> publisher.giveUp(chain)).isInstanceOf(ChainBusyException.class);

        publisher.confirmNotLive(chain);
        publisher.resume(client, chain);
        assertThat(meta.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void theLastPartIsReadTooBeforeItsChainIsCalledWhole() throws Exception {
        String chain = chainInDoubtAt(3);

        publisher.confirmLive(chain, WRONG);

        assertThatThrownBy(() -> publisher.resume(client, chain)).isInstanceOf(ChainFailedException.class);
        assertThat(publisher.unfinished()).containsExactly(chain);
    }

    @Test
    void whatWasSaidWronglyCanBeSaidAgainBeforeAnybodyGoesOn() throws Exception {
        String chain = chainInDoubtAt(2);

        publisher.confirmLive(chain, WRONG);
        publisher.confirmNotLive(chain);
        publisher.resume(client, chain);

        assertThat(meta.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void thePostThatAPersonNamedGetsItsLinkAndTheChainGoesOnBelowIt() throws Exception {
        String chain = chainInDoubtAt(2);
        PostId first = new PostId(meta.emulator().postsOf("ada").get(0).id());
        PostId byHand = client.containers()
                .publish(client.containers()
                        .create(TextContainer.of("two").with(PostOptions.none().replyingTo(first))));

        publisher.confirmLive(chain, byHand);
        PublishedChain whole = publisher.resume(client, chain);

        assertThat(whole.parts().get(1).id()).isEqualTo(byHand);
        assertThat(whole.parts().get(1).permalink()).isNotNull();
        assertThat(meta.emulator().postsOf("ada").get(2).replyTo()).isEqualTo(byHand.value());
    }

    @Test
    void whoMayNotReadIsBelieved() throws Exception {
        String chain = chainInDoubtAt(3);

        publisher.confirmLive(chain, WRONG);
        reads = () -> meta.error(400, 10, "Application does not have permission for this action");

        assertThat(publisher.resume(client, chain).parts().get(2).id()).isEqualTo(WRONG);
        assertThat(publisher.resume(client, chain).parts()).hasSize(3);
    }

    @Test
    void whatCannotBeReadNowIsReadByTheNextResume() throws Exception {
        String chain = chainInDoubtAt(3);

        publisher.confirmLive(chain, WRONG);
        reads = () -> {
            throw new IOException("connection reset");
        };
        ChainFailedException unread =
                catchThrowableOfType(ChainFailedException.class, () -> publisher.resume(client, chain));
        assertThat(unread.isResumable()).isTrue();
        assertThat(unread.live()).hasSize(3);
        reads = null;

        assertThatThrownBy(() -> publisher.resume(client, chain)).hasMessageContaining(WRONG.value());
    }

    @Test
    void anotherPartOfTheSameChainIsNotTheOneInDoubt() throws Exception {
        String chain = chainInDoubtAt(2);
        PostId first = new PostId(meta.emulator().postsOf("ada").get(0).id());

        assertThatThrownBy(() -> publisher.confirmLive(chain, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another part");
    }

    /** A chain of three parts; the publish of this one never arrives, and nobody knows. */
    private String chainInDoubtAt(int part) {
        lost = part;
        ChainFailedException failure = catchThrowableOfType(
                ChainFailedException.class, () -> publisher.publish(client, Draft.parts("one", "two", "three")));
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        return failure.chain();
    }

    private HttpAnswer send(HttpCall call, HttpTransport line) throws IOException, InterruptedException {
        if (Meta.isPublish(call) && publishes.incrementAndGet() == lost) {
            throw new IOException("timeout");
        }
        Reads disturbed = reads;
        return disturbed != null && call.method().equals("GET") ? disturbed.answer() : line.send(call);
    }
}
