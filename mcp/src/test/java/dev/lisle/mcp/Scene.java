package dev.lisle.mcp;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.ledger.FileLedger;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** An emulator on a clock that moves only when somebody waits, and what assistants of its accounts need. Closes all of it. */
final class Scene implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    private final List<Runnable> opened = new ArrayList<>();
    private final Emulator emulator;
    private final Path folder;

    private Scene(Emulator emulator, Path folder) {
        this.emulator = emulator;
        this.folder = folder;
    }

    /** @param folder where the ledger is kept */
    static Scene in(Path folder) {
        return new Scene(
                Emulator.start(EmulatorSettings.defaults()
                        .withClockFrozenAt(START)
                        .withProcessing(new ProcessingTimes(
                                Duration.ZERO, Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(1)))),
                folder);
    }

    Emulator emulator() {
        return emulator;
    }

    ThreadsClient client(String account) {
        ThreadsClient client = ThreadsClient.builder(
                        AccessToken.of(emulator.account(account).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .time(emulator.clock().asClock(), pause())
                .build();
        opened.add(client::close);
        return client;
    }

    Publisher publisher(PublisherSettings settings, Pause pause) {
        FileLedger ledger = FileLedger.in(folder.resolve("ledger"));
        opened.add(ledger::close);
        return Publisher.builder()
                .settings(settings)
                .mediaHost(new EmulatorMediaHost(emulator.address()))
                .ledger(ledger)
                .time(emulator.clock().asClock(), pause)
                .build();
    }

    Publisher publisher() {
        return publisher(PublisherSettings.defaults(), pause());
    }

    /** One who does not send again on its own. */
    Publisher carefulPublisher() {
        return publisher(
                PublisherSettings.defaults()
                        .with(PublisherSettings.Caution.defaults().with(InDoubt.ASK)),
                pause());
    }

    Pause pause() {
        return emulator.clock()::advance;
    }

    ThreadsMcp.Builder mcp(String account) {
        return ThreadsMcp.builder(client(account), publisher());
    }

    Assistant assistant(ThreadsMcp.Builder builder) {
        ThreadsMcp mcp = builder.build();
        opened.add(0, mcp::close);
        return new Assistant(mcp);
    }

    /** Publishes beside the assistant; returns the id. */
    String post(String account, Draft draft) throws InterruptedException {
        Publisher publisher =
                Publisher.builder().time(emulator.clock().asClock(), pause()).build();
        return publisher.publish(client(account), draft).parts().get(0).id().value();
    }

    List<String> textsOf(String account) {
        return emulator.postsOf(account).stream().map(EmulatedPost::text).toList();
    }

    long publishes() {
        return emulator.requests().stream()
                .filter(request -> request.path().endsWith("/threads_publish"))
                .count();
    }

    static Path picture(Path file) throws IOException {
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
        emulator.close();
    }
}
