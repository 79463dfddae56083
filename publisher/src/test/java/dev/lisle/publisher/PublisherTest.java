package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedMedia;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.publisher.FlakyNetwork.Trouble;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.preflight.Preflight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publisher, client and emulator over real HTTP, on a clock that moves only when somebody waits. */
class PublisherTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final String TWO_PARTS = "A thread holds by its twist, and by its neighbours. ".repeat(12);

    @TempDir
    private Path folder;

    private final FlakyNetwork network = new FlakyNetwork();
    private final List<PublishEvent> events = new ArrayList<>();
    private Emulator emulator;
    private ThreadsClient client;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorSettings.defaults()
                .withClockFrozenAt(START)
                .withProcessing(new ProcessingTimes(
                        Duration.ZERO, Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(1))));
        client = client(network);
    }

    @AfterEach
    void stop() {
        client.close();
        network.close();
        emulator.close();
    }

    @Test
    void aChainWithPicturesWaitsForThemAndHangsTogether() throws Exception {
        Draft draft = Draft.of(TWO_PARTS)
                .with(Media.of(picture("a.jpg"), "An a"), Media.of(picture("b.jpg"), "A b"))
                .with(Media.of(picture("c.jpg"), null));

        PublishedChain chain = publisher().publish(client, draft);

        List<EmulatedPost> posts = emulator.postsOf("ada");
        assertThat(chain.parts()).extracting(part -> part.id().value()).containsExactlyElementsOf(ids(posts));
        assertThat(chain.parts())
                .extracting(part -> String.valueOf(part.permalink()))
                .containsExactlyElementsOf(
                        posts.stream().map(post -> post.permalink().toString()).toList());
        assertThat(posts).extracting(EmulatedPost::mediaType).containsExactly("CAROUSEL_ALBUM", "IMAGE");
        assertThat(posts.get(0).media()).extracting(EmulatedMedia::altText).containsExactly("An a", "A b");
        assertThat(posts)
                .extracting(EmulatedPost::replyTo)
                .containsExactly(null, posts.get(0).id());
        assertThat(Duration.between(START, emulator.clock().instant()))
                .as("3 s for the items, 1 s for the carousel, 3 s for the other picture, and little more")
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void itemsAreMadeOnTheCallersThreadsWhichStayOpen() throws Exception {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "my own"));
        try (ThreadsClient watched = client(call -> {
            threads.add(Thread.currentThread().getName());
            return network.send(call);
        })) {
            Draft draft = Draft.of("Two").with(Media.of(picture("a.jpg"), null), Media.of(picture("b.jpg"), null));

            builder().executor(own).build().publish(watched, draft);

            assertThat(threads).contains("my own").noneMatch(name -> name.startsWith("lisle-publisher"));
            assertThat(own.isShutdown()).isFalse();
        } finally {
            own.shutdownNow();
        }
    }

    @Test
    void everyStepIsTold() throws Exception {
        publisher().publish(client, Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a")));

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsSubsequence("Uploading", "Hosted", "Created", "Published");
    }

    @Test
    void aListenerThatFailsDoesNotBreakTheChain() throws Exception {
        Publisher publisher = builder()
                .listener(event -> {
                    throw new IllegalStateException("a broken progress bar");
                })
                .build();

        assertThat(publisher.publish(client, Draft.of(TWO_PARTS)).parts()).hasSize(2);
    }

    @Test
    void hostedFilesAreRemovedOnceTheChainIsLive() throws Exception {
        publisher().publish(client, Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a")));

        URI address = hosted().address();
        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    void withoutAHostAFileIsRefusedWithTheRemedyAndNothingIsSent() throws Exception {
        Draft draft = Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a"));
        Publisher publisher = Publisher.builder().time(clock(), pause()).build();

        assertThatThrownBy(() -> publisher.publish(client, draft))
                .isInstanceOf(MediaHostException.class)
                .hasMessageContaining("a.jpg")
                .hasMessageContaining("https://");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aBadFileOfTheLastPartIsRefusedBeforeTheFirstIsSent() throws Exception {
        Path fake = Files.writeString(folder.resolve("fake.jpg"), "I am no picture");
        Draft draft = Draft.of(TWO_PARTS).with(Media.of(picture("a.jpg"), "An a"), Media.of(fake, "A fake"));

        assertThatThrownBy(() -> publisher().publish(client, draft)).isInstanceOf(InvalidDraftException.class);
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aFailureInTheMiddleSaysWhatIsLiveAndWhatIsNot() throws Exception {
        Path broken = Files.write(folder.resolve("broken.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        Draft draft = Draft.of(TWO_PARTS + TWO_PARTS)
                .with(Media.of(picture("a.jpg"), "An a"), Media.of(broken, "A b"), Media.of(picture("c.jpg"), "A c"));

        Publisher trusting = builder().preflight(Preflight.off()).build();

        ChainFailedException failure =
                catchThrowableOfType(ChainFailedException.class, () -> trusting.publish(client, draft));

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.live())
                .extracting(part -> part.id().value())
                .containsExactlyElementsOf(ids(emulator.postsOf("ada")));
        assertThat(failure.live()).hasSize(1);
        assertThat(failure.unsent()).hasSize(1);
        assertThat(failure).hasMessageContaining("Part 2 of 3 was not published");
    }

    @Test
    void whatTakesLongerThanItsBudgetIsGivenUp() throws Exception {
        Publisher impatient = builder()
                .settings(new PublisherSettings(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .build();
        Draft draft = Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a"));

        assertThatThrownBy(() -> impatient.publish(client, draft))
                .isInstanceOf(ChainFailedException.class)
                .hasMessageContaining("not ready within PT2S")
                .hasMessageContaining("IN_PROGRESS");
        assertThat(events)
                .last()
                .asInstanceOf(type(PublishEvent.Ended.class))
                .extracting(PublishEvent.Ended::failure)
                .isInstanceOf(ChainFailedException.class);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void aLostAnswerToPublishIsLookedUpAndNothingIsSentTwice() throws Exception {
        network.plan("/threads_publish", Trouble.ANSWER_LOST, 1);

        PublishedChain chain = publisher().publish(client, Draft.of(TWO_PARTS));

        assertThat(chain.parts())
                .extracting(part -> part.id().value())
                .containsExactlyElementsOf(ids(emulator.postsOf("ada")));
        assertThat(publishes()).isEqualTo(2);
        assertThat(events).hasAtLeastOneElementOfType(PublishEvent.InDoubt.class);
        assertThat(events)
                .startsWith(new PublishEvent.Begun(chain.id(), 2))
                .endsWith(new PublishEvent.Ended(chain.id(), null));
    }

    @Test
    void filesOfAPostInDoubtStayWhereTheyAre() throws Exception {
        network.plan("/threads_publish", Trouble.REQUEST_LOST, 2);
        Draft draft = Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a"));

        ChainFailedException failure = catchThrowableOfType(
                ChainFailedException.class, () -> publisher().publish(client, draft));

        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(status(hosted().address())).isEqualTo(200);
    }

    @Test
    void aLostAnswerToCreateOnlyCostsAContainer() throws Exception {
        network.plan("/threads", Trouble.ANSWER_LOST, 2);

        assertThat(publisher().publish(client, Draft.of(TWO_PARTS)).parts()).hasSize(2);
        assertThat(emulator.postsOf("ada")).hasSize(2);
    }

    @Test
    void aContainerThatIsNotThereYetIsPublishedLater() throws Exception {
        network.plan("/threads_publish", Trouble.NOT_READY, 3);

        assertThat(publisher().publish(client, Draft.of("Hello")).parts()).hasSize(1);
        assertThat(publishes()).isEqualTo(1);
        assertThat(Duration.between(START, emulator.clock().instant())).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void anInterruptBeforeTheFirstPostLeavesNothingLive() throws Exception {
        Publisher interrupted = builder()
                .time(clock(), duration -> {
                    throw new InterruptedException();
                })
                .build();
        Draft draft = Draft.of("Hello").with(Media.of(picture("a.jpg"), "An a"));

        assertThatThrownBy(() -> interrupted.publish(client, draft)).isInstanceOf(InterruptedException.class);
        assertThat(events)
                .last()
                .asInstanceOf(type(PublishEvent.Ended.class))
                .extracting(PublishEvent.Ended::failure)
                .isInstanceOf(InterruptedException.class);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    private ThreadsClient client(HttpTransport transport) {
        return ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(transport)
                .time(clock(), pause())
                .build();
    }

    private PublishEvent.Hosted hosted() {
        return events.stream()
                .filter(PublishEvent.Hosted.class::isInstance)
                .map(PublishEvent.Hosted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Publisher publisher() {
        return builder().build();
    }

    private Publisher.Builder builder() {
        return Publisher.builder()
                .mediaHost(new EmulatorMediaHost(emulator.address()))
                .time(clock(), pause())
                .listener(events::add);
    }

    private Clock clock() {
        return emulator.clock().asClock();
    }

    private Pause pause() {
        return emulator.clock()::advance;
    }

    private long publishes() {
        return emulator.requests().stream()
                .map(ReceivedRequest::path)
                .filter(path -> path.endsWith("/threads_publish"))
                .count();
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }

    private static List<String> ids(List<EmulatedPost> posts) {
        return posts.stream().map(EmulatedPost::id).toList();
    }

    private static int status(URI address) throws IOException {
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }
}
