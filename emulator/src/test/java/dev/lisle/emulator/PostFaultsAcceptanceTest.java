package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.ContainerUse.Check;
import dev.lisle.emulator.ContainerUse.SecondPublish;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFaultsAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration LAG = Duration.ofMinutes(2);

    private Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private Caller ada = new Caller(emulator, "ada");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void aNewPostMayBeSeenInOnePlaceLaterThanElsewhere(View late) {
        String root = ada.publish("root");
        emulator.faults().add(Fault.lag(late, LAG));
        String container = ada.create("media_type", "TEXT", "text", "reply", "reply_to_id", root);
        String reply = publish(container).id();
        String post = ada.publish("post");

        Map<View, Boolean> seen = seen(root, container, reply, post);
        assertThat(seen)
                .allSatisfy((view, sees) -> assertThat(sees).as(view.name()).isEqualTo(view != late));

        emulator.clock().advance(LAG);
        assertThat(seen(root, container, reply, post)).doesNotContainValue(false);
    }

    @Test
    void aPublishMayTakeEffectLongAfterItsConnectionWasClosed() {
        emulator.faults().add(Fault.late(Duration.ofMinutes(10), Line.CLOSED).once());
        String container = ada.create("media_type", "TEXT", "text", "late");

        assertThatThrownBy(() -> publish(container)).isInstanceOf(UncheckedIOException.class);

        emulator.clock().advance(Duration.ofMinutes(9));
        assertThat(ada.status(container)).isEqualTo("FINISHED");
        assertThat(publish(container).code()).isEqualTo("400 24/4279009");
        emulator.clock().advance(Duration.ofMinutes(2));
        assertThat(ada.status(container)).isEqualTo("PUBLISHED");
        assertThat(emulator.postsOf("ada"))
                .extracting(EmulatedPost::timestamp)
                .containsExactly(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aPublishMayTakeEffectLateWhileItsConnectionIsOpen() throws Exception {
        emulator.faults().add(Fault.late(Duration.ofMinutes(10), Line.OPEN).once());
        String container = ada.create("media_type", "TEXT", "text", "late");

        CompletableFuture<Caller.Reply> reply = CompletableFuture.supplyAsync(() -> publish(container));
        while (emulator.faults().all().get(0).played() == 0) {
            Thread.onSpinWait();
        }
        assertThat(emulator.postsOf("ada")).isEmpty();
        emulator.clock().advance(Duration.ofMinutes(10));

        assertThat(reply.get(60, TimeUnit.SECONDS).id())
                .isEqualTo(emulator.postsOf("ada").get(0).id());
    }

    @Test
    void aContainerThatExpiresBeforeItsLatePublishNeverGoesLive() {
        emulator.faults().add(Fault.late(Duration.ofHours(24), Line.CLOSED));
        String container = ada.create("media_type", "TEXT", "text", "too late");
        assertThatThrownBy(() -> publish(container)).isInstanceOf(UncheckedIOException.class);

        emulator.clock().advance(Duration.ofHours(25));

        assertThat(ada.status(container)).isEqualTo("EXPIRED");
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void aContainerMayBeStuck() {
        emulator.faults().add(Fault.stuck(Duration.ofMinutes(4)).once());
        String slow = ada.create("media_type", "TEXT", "text", "slow");
        emulator.faults().add(Fault.stuck(Duration.ofDays(1)).once());
        String stuck = ada.create("media_type", "TEXT", "text", "stuck");

        assertThat(ada.status(slow)).isEqualTo("IN_PROGRESS");
        emulator.clock().advance(Duration.ofMinutes(4));
        assertThat(ada.status(slow)).isEqualTo("FINISHED");
        assertThat(ada.status(stuck)).isEqualTo("IN_PROGRESS");
        emulator.clock().advance(Duration.ofDays(1));
        assertThat(ada.status(stuck)).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FAILED_DOWNLOADING_VIDEO",
                "FAILED_PROCESSING_AUDIO",
                "FAILED_PROCESSING_VIDEO",
                "INVALID_ASPEC_RATIO",
                "INVALID_BIT_RATE",
                "INVALID_DURATION",
                "INVALID_FRAME_RATE",
                "INVALID_AUDIO_CHANNELS",
                "INVALID_AUDIO_CHANNEL_LAYOUT",
                "UNKNOWN"
            })
    void aContainerMayFailInEveryKnownWay(String message) {
        ada.json("/_lisle/faults", "{'fault':'failing','message':'" + message + "'}");
        String container = ada.create("media_type", "TEXT", "text", "hello");

        assertThat(ada.get("/" + container, "fields", "status,error_message")
                        .body()
                        .path("error_message")
                        .asString())
                .isEqualTo(message);
        assertThat(ada.status(container)).isEqualTo("ERROR");
        assertThat(publish(container).code()).isEqualTo("400 24/4279009");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,true", "PT5S,false"})
    void aReplyWithAVideoThatIsPublishedTooSoonLosesItsParent(Duration wait, boolean detached) {
        String root = ada.publish("root");
        emulator.faults().add(Fault.detachedVideoReply(Duration.ofSeconds(5)));
        String container =
                ada.create("media_type", "VIDEO", "video_url", "https://example.com/loom.mp4", "reply_to_id", root);
        emulator.clock().advance(Duration.ofMillis(1_500).plus(wait));

        String reply = publish(container).id();

        assertThat(ada.get("/" + reply, "fields", "replied_to").body().has("replied_to"))
                .isNotEqualTo(detached);
        assertThat(emulator.postsOf("ada").get(1).replyTo()).isEqualTo(detached ? null : root);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND,400 24/4279009,1", "SAME_ID,200 0,1", "OTHER_ERROR,400 100,1", "SECOND_POST,200 0,2"})
    void aSecondPublishDoesWhatTheSettingsSay(SecondPublish second, String code, int posts) {
        restart(new ContainerUse(second, Check.ON_ACCEPTANCE));
        String container = ada.create("media_type", "TEXT", "text", "twice");
        String first = publish(container).id();

        Caller.Reply again = publish(container);

        assertThat(again.code()).isEqualTo(code);
        assertThat(again.id().equals(first)).isEqualTo(second == SecondPublish.SAME_ID);
        assertThat(emulator.containers().get(0).posts()).hasSize(posts);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,ON_ACCEPTANCE,400 24/4279009,1",
        "NOT_FOUND,ON_EFFECT,200 0,1",
        "SAME_ID,ON_ACCEPTANCE,200 0,1",
        "SAME_ID,ON_EFFECT,200 0,1",
        "OTHER_ERROR,ON_ACCEPTANCE,400 100,1",
        "SECOND_POST,ON_ACCEPTANCE,200 0,2",
        "SECOND_POST,ON_EFFECT,200 0,2"
    })
    void aSecondPublishWhileTheFirstIsLateDependsOnWhenItIsChecked(
            SecondPublish second, Check checked, String code, int posts) {
        restart(new ContainerUse(second, checked));
        emulator.faults()
                .add(Fault.late(Duration.ofMinutes(1), Line.CLOSED)
                        .on(Operation.PUBLISH)
                        .once());
        String container = ada.create("media_type", "TEXT", "text", "twice");
        assertThatThrownBy(() -> publish(container)).isInstanceOf(UncheckedIOException.class);

        assertThat(publish(container).code()).isEqualTo(code);

        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(emulator.containers().get(0).posts()).hasSize(posts);
    }

    @ParameterizedTest
    @EnumSource
    void manyPublishesAtOnceMakeOnePost(Check checked) {
        restart(new ContainerUse(SecondPublish.NOT_FOUND, checked));
        String container = ada.create("media_type", "TEXT", "text", "once");

        List<CompletableFuture<Caller.Reply>> replies = IntStream.range(0, 16)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> publish(container)))
                .toList();

        assertThat(replies.stream().map(CompletableFuture::join).filter(reply -> reply.status() == 200))
                .hasSize(1);
        assertThat(emulator.containers().get(0).posts()).hasSize(1);
    }

    @Test
    void aFaultOfPostsCannotStrikeOtherCalls() {
        assertThatThrownBy(() -> Fault.lag(View.GET, LAG).on(Operation.PROFILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't strike");
        for (String fault : new String[] {
            "{'fault':'lag','view':'POST_LIST','by':'PT2M'}",
            "{'fault':'late','line':'OPEN','by':'PT2M'}",
            "{'fault':'detached','by':'PT2M'}",
            "{'fault':'stuck','by':'PT2M'}"
        }) {
            assertThat(ada.json("/_lisle/faults", fault).body().toString()).contains("\"by\":\"PT2M\"");
        }
    }

    private Map<View, Boolean> seen(String root, String container, String reply, String post) {
        Map<View, Boolean> seen = new LinkedHashMap<>();
        seen.put(View.STATUS, ada.status(container).equals("PUBLISHED"));
        seen.put(View.GET, ada.get("/" + reply).status() == 200);
        Caller.Reply answer = ada.post("/me/threads", "media_type", "TEXT", "text", "x", "reply_to_id", reply);
        assertThat(answer.code()).isIn("200 0", "400 24/4279009");
        seen.put(View.PARENT, answer.status() == 200);
        seen.put(View.POST_LIST, lists("/me/threads", post));
        seen.put(View.REPLY_LIST, lists("/me/replies", reply));
        seen.put(View.REPLIES, lists("/" + root + "/replies", reply));
        seen.put(View.CONVERSATION, lists("/" + root + "/conversation", reply));
        return seen;
    }

    private boolean lists(String path, String id) {
        return Caller.texts(ada.get(path).body(), "id").contains(id);
    }

    private void restart(ContainerUse use) {
        emulator.close();
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(NOON).withContainerUse(use));
        ada = new Caller(emulator, "ada");
    }

    private Caller.Reply publish(String container) {
        return ada.post("/me/threads_publish", "creation_id", container);
    }
}
