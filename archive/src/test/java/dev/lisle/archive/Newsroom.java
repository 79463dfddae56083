package dev.lisle.archive;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Ada and Grace at an emulator whose time stands still but when somebody waits, and what Ada's client asks it. */
final class Newsroom implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    final Emulator emulator;
    final ThreadsClient ada;
    final ThreadsClient grace;
    final List<String> asked = new ArrayList<>();
    private final JdkHttpTransport real = JdkHttpTransport.create();
    private final Path pictures;
    private UnaryOperator<HttpAnswer> line = UnaryOperator.identity();
    private int pictured;

    Newsroom(Path pictures) {
        this.pictures = pictures;
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(START).withProcessing(ProcessingTimes.NONE));
        ada = client("ada", this::send);
        grace = client("grace", real);
    }

    private ThreadsClient client(String who, HttpTransport transport) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(who).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(transport)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    private HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        asked.add(call.uri().getPath());
        return line.apply(real.send(call));
    }

    /** From now on each answer to Ada's client comes changed. */
    void change(UnaryOperator<HttpAnswer> newLine) {
        line = newLine;
    }

    Archive archive(Path folder) {
        return archive(folder, Disk.Trip.NONE);
    }

    Archive archive(Path folder, Disk.Trip trip) {
        return new Archive(
                folder,
                new ArchiveTime(emulator.clock().asClock().withZone(ZoneId.of("UTC")), pause()),
                ArchiveProgress.Listener.NONE,
                trip);
    }

    Pause pause() {
        return span -> emulator.clock().advance(span);
    }

    void pass(Duration span) {
        emulator.clock().advance(span);
    }

    PublishedChain publish(Draft draft) {
        try {
            PublishedChain chain = Publisher.builder()
                    .time(emulator.clock().asClock(), pause())
                    .mediaHost(new EmulatorMediaHost(emulator.address()))
                    .build()
                    .publish(ada, draft);
            pass(Duration.ofMinutes(10));
            return chain;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    PostId post(String text) {
        return publish(Draft.of(text)).parts().get(0).id();
    }

    PostId reply(ThreadsClient who, PostId to, String text) {
        PostId reply = who.containers()
                .publish(who.containers()
                        .create(TextContainer.of(text).with(PostOptions.none().replyingTo(to))));
        pass(Duration.ofMinutes(10));
        return reply;
    }

    Media picture(String altText) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.getHSBColor(++pictured * 0.13f, 0.5f, 0.8f));
        drawing.fillRect(0, 0, 640, 480);
        drawing.dispose();
        Path file = pictures.resolve("picture" + pictured + ".jpg");
        try {
            ImageIO.write(image, "jpg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Media.of(file, altText);
    }

    @Override
    public void close() {
        ada.close();
        grace.close();
        real.close();
        emulator.close();
    }
}
