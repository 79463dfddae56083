package dev.lisle.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.drafts.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PublishingTest extends WithScene {
    private static final String LONG = "A thread holds by its twist, and by its neighbours. ".repeat(25);

    @Test
    void aPreviewSaysWhatADraftBecomesAndSendsNothing() {
        Assistant assistant = scene.assistant(scene.mcp("ada"));

        List<Map<String, Object>> parts =
                assistant.list("preview_post", Map.of("draft", Map.of("text", LONG, "topic", "looms")), "parts");

        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat((int) part.get("length")).isLessThanOrEqualTo(500));
        assertThat(parts.get(0)).containsEntry("topic", "looms");
        assertThat(scene.emulator().requests()).isEmpty();
    }

    @Test
    void theSameKeyPublishesOnceHoweverOftenItIsCalled() {
        Assistant assistant = writer();
        Map<String, Object> call = publish("launch-1", Map.of("text", LONG));

        Map<String, Object> first = assistant.ask("publish_post", call);
        Map<String, Object> again = assistant.ask("publish_post", call);

        assertThat(first).containsEntry("state", "published").isEqualTo(again);
        assertThat(scene.emulator().postsOf("ada")).hasSize(3);
        assertThat(scene.publishes()).isEqualTo(3);
    }

    @Test
    void theKeyIsKnownToTheNextServerToo() {
        Map<String, Object> call = publish("launch-1", Map.of("text", "Hello", "topic", "looms"));
        writer().ask("publish_post", call);

        assertThat(writer().ask("publish_post", call)).containsEntry("state", "published");
        assertThat(scene.textsOf("ada")).containsExactly("Hello");
    }

    @Test
    void anotherDraftUnderTheSameKeyIsRefused() throws Exception {
        Assistant assistant = writer();
        String post = scene.post("grace", Draft.of("Who?"));
        assistant.ask("publish_post", publish("k", Map.of("text", "Hello")));

        List.<Map<String, Object>>of(
                        Map.of("text", "Hello!"),
                        Map.of("text", "Hello", "topic", "looms"),
                        Map.of("text", "Hello", "reply_to", post),
                        Map.of("text", "Hello", "quote", post),
                        Map.of("text", "Hello", "reply_control", "mentioned_only"),
                        Map.of("text", "Hello", "poll", List.of("yes", "no")),
                        Map.of("text", LONG))
                .forEach(other -> assertThat(assistant.refused("publish_post", publish("k", other)))
                        .contains("\"k\" was used for another draft")
                        .contains("begins with \"Hello\"")
                        .contains("key of its own"));
        assertThat(scene.textsOf("ada")).containsExactly("Hello");
    }

    @Test
    void aReplyAndAQuoteGoThroughTheSameDraft() throws Exception {
        String post = scene.post("grace", Draft.of("Who?"));

        writer().ask("publish_post", publish("r", Map.of("text", "I", "reply_to", post)));
        writer().ask("publish_post", publish("q", Map.of("text", "See", "quote", post)));

        assertThat(scene.emulator().postsOf("ada"))
                .anySatisfy(reply -> assertThat(reply.replyTo()).isEqualTo(post))
                .anySatisfy(quote -> assertThat(quote.quotedPost()).isEqualTo(post));
    }

    @Test
    void aLostAnswerAndTheSameCallAgainMakeOnePost() {
        scene.emulator()
                .faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).once());
        Assistant assistant = writer();
        Map<String, Object> call = publish("k", Map.of("text", "Once"));

        assistant.ask("publish_post", call);
        assistant.ask("publish_post", call);

        assertThat(scene.textsOf("ada")).containsExactly("Once");
    }

    @Test
    void whatIsInDoubtIsSaidAndTheSameCallSettlesIt() {
        scene.emulator()
                .faults()
                .add(Fault.late(Duration.ofDays(2), Line.CLOSED)
                        .on(Operation.PUBLISH)
                        .once());
        Assistant assistant = scene.assistant(ThreadsMcp.builder(scene.client("ada"), scene.carefulPublisher())
                .allow(Permission.WRITE));
        Map<String, Object> call = publish("k", Map.of("text", "Perhaps"));

        String said = assistant.refused("publish_post", call);

        assertThat(said)
                .contains("may or may not be live")
                .contains("In doubt: Perhaps")
                .contains("Call resume_chain with the key \"k\"")
                .contains("Never publish the same text under another key");
        assertThat(assistant.ask("chain_status", Map.of("key", "k"))).containsEntry("state", "in_doubt");
        assertThat(assistant.list("list_unfinished", Map.of(), "chains"))
                .extracting(chain -> chain.get("key"))
                .containsExactly("k");
        assertThat(assistant.refused("publish_post", publish("other", Map.of("text", "Perhaps"))))
                .contains("resume_chain")
                .contains("\"k\"");

        scene.emulator().clock().advance(Duration.ofDays(3));
        assertThat(assistant.ask("publish_post", call)).containsEntry("state", "published");
        assertThat(scene.textsOf("ada")).containsExactly("Perhaps");
        assertThat(assistant.list("list_unfinished", Map.of(), "chains")).isEmpty();
    }

    @Test
    void aVideoThatTakesLongGoesOnAndTheSameCallWaitsForIt() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        Pause held = duration -> {
            looked.countDown();
            ready.await();
            scene.pause().forAtLeast(duration);
        };
        Path media = Files.createDirectory(folder.resolve("media"));
        Scene.picture(media.resolve("loom.jpg"));
        Publisher publisher = scene.publisher(PublisherSettings.defaults(), held);
        Assistant hasty = scene.assistant(ThreadsMcp.builder(scene.client("ada"), publisher)
                .allow(Permission.WRITE)
                .mediaFolder(media)
                .patience(Duration.ZERO));
        Map<String, Object> call =
                publish("k", Map.of("media", List.of(Map.of("source", "loom.jpg", "alt_text", "A loom"))));

        assertThat(hasty.ask("publish_post", call))
                .containsEntry("state", "publishing")
                .containsKey("next");
        looked.await();
        assertThat(hasty.ask("publish_post", call)).containsEntry("state", "publishing");
        assertThat(hasty.ask("chain_status", Map.of("key", "k"))).containsEntry("state", "publishing");
        assertThat(hasty.refused("publish_post", publish("k", Map.of("text", "Else"))))
                .contains("Another draft is being published under the key \"k\"");
        ready.countDown();

        Map<String, Object> state = hasty.ask("resume_chain", Map.of("key", "k"));
        while (!"published".equals(state.get("state"))) {
            Thread.onSpinWait();
            state = hasty.ask("resume_chain", Map.of("key", "k"));
        }
        assertThat(scene.emulator().postsOf("ada")).hasSize(1);
        assertThat(scene.publishes()).isEqualTo(1);
    }

    @Test
    void whatIsNotBegunYetIsUnderWayAllTheSame() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient slow = scene.client("ada")
                        .derive()
                        .transport(call -> {
                            answered.await();
                            return real.send(call);
                        })
                        .build()) {
            Assistant hasty = scene.assistant(ThreadsMcp.builder(slow, scene.publisher())
                    .allow(Permission.WRITE)
                    .patience(Duration.ZERO));

            assertThat(hasty.ask("publish_post", publish("k", Map.of("text", "Slow"))))
                    .containsEntry("state", "publishing");
            assertThat(hasty.ask("chain_status", Map.of("key", "k"))).containsEntry("state", "publishing");
            assertThat(hasty.ask("resume_chain", Map.of("key", "k"))).containsEntry("state", "publishing");
            answered.countDown();
            while (!"published"
                    .equals(hasty.ask("resume_chain", Map.of("key", "k")).get("state"))) {
                Thread.onSpinWait();
            }
        }
        assertThat(scene.textsOf("ada")).containsExactly("Slow");
    }

    @Test
    void twoCallsAtOnceWithOneKeyMakeOnePost() throws Exception {
        Assistant one = writer();
        Assistant other = writer();
        Map<String, Object> call = publish("k", Map.of("text", LONG));
        ExecutorService hosts = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> calls = List.of(
                    hosts.submit(() -> one.call("publish_post", call)),
                    hosts.submit(() -> one.call("publish_post", call)),
                    hosts.submit(() -> other.call("publish_post", call)),
                    hosts.submit(() -> other.call("publish_post", call)));
            for (Future<?> each : calls) {
                each.get();
            }
        } finally {
            hosts.shutdownNow();
        }

        assertThat(one.ask("publish_post", call)).containsEntry("state", "published");
        assertThat(scene.emulator().postsOf("ada")).hasSize(3);
    }

    @Test
    void aDefiniteRefusalUsesUpTheKeyAndSaysSo() {
        scene.emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.NO_PERMISSION, Moment.BEFORE_EFFECT)
                        .on(Operation.CREATE)
                        .once());
        Assistant assistant = writer();

        assertThat(assistant.refused("publish_post", publish("k", Map.of("text", "Hello"))))
                .contains("Nothing of it is live")
                .contains("under a new key");
        assertThat(assistant.refused("publish_post", publish("k", Map.of("text", "Hello"))))
                .contains("ended with 0 of 1 parts live")
                .contains("under a new key");
        assertThat(scene.textsOf("ada")).isEmpty();
        assertThat(assistant.ask("publish_post", publish("k2", Map.of("text", "Hello"))))
                .containsEntry("state", "published");
    }

    @Test
    void aKeyOfAnotherAccountIsRefused() {
        writer().ask("publish_post", publish("k", Map.of("text", "Hello")));
        Assistant grace = scene.assistant(scene.mcp("grace").allow(Permission.WRITE));

        assertThat(grace.refused("publish_post", publish("k", Map.of("text", "Hello"))))
                .contains("belongs to another account");
        assertThat(grace.refused("publish_post", publish("k", Map.of("text", "Else"))))
                .contains("belongs to another account")
                .doesNotContain("Hello");
        assertThat(grace.refused("chain_status", Map.of("key", "k"))).contains("belongs to another account");
        assertThat(scene.textsOf("grace")).isEmpty();
    }

    @Test
    void whatWasDeletedIsNotPublishedAgainUnderItsKey() {
        Assistant assistant = scene.assistant(scene.mcp("ada").allow(Permission.DELETE));
        Map<String, Object> call = publish("k", Map.of("text", LONG));
        assistant.ask("publish_post", call);

        assertThat(assistant.list("delete_chain", Map.of("key", "k"), "deleted"))
                .hasSize(3);

        assertThat(assistant.ask("chain_status", Map.of("key", "k"))).containsEntry("state", "deleted");
        assertThat(assistant.refused("publish_post", call))
                .contains("deleted since")
                .contains("a new key");
        assertThat(scene.textsOf("ada")).isEmpty();
    }

    @Test
    void aReplyIsHiddenAndShownAndAPostIsDeletedForGood() throws Exception {
        Assistant assistant = scene.assistant(scene.mcp("ada").allow(Permission.DELETE));
        String root = scene.post("ada", Draft.of("Root"));
        String reply = scene.post("grace", Draft.of("Reply").replyingTo(new PostId(root)));

        assistant.ask("hide_reply", Map.of("id", reply));
        assertThat(assistant.list("list_replies", Map.of("id", root), "posts").get(0))
                .containsEntry("hide_status", "HIDDEN");
        assistant.ask("unhide_reply", Map.of("id", reply));
        assertThat(assistant.list("list_replies", Map.of("id", root), "posts").get(0))
                .containsEntry("hide_status", "UNHUSHED");

        assertThat(assistant.ask("delete_post", Map.of("id", root))).isEqualTo(Map.of("id", root, "state", "deleted"));
        assertThat(scene.textsOf("ada")).isEmpty();
    }

    private Assistant writer() {
        return scene.assistant(scene.mcp("ada").allow(Permission.WRITE));
    }

    private static Map<String, Object> publish(String key, Map<String, Object> draft) {
        return Map.of("key", key, "draft", draft);
    }
}
