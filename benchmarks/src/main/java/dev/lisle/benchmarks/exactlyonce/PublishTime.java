package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.preflight.Preflight;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long publishing takes in real time, over what the server's own processing takes at the least. */
final class PublishTime {
    /** What tools with fixed sleeps wait: after each item, after each container. Computed, not slept. */
    private static final Duration SLEEP_OF_AN_ITEM = Duration.ofSeconds(35);

    private static final Duration SLEEP_OF_A_POST = Duration.ofSeconds(35);
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 5;
    private static final int READS = 200;

    private PublishTime() {}

    /** Prints a table and returns the line for programs. */
    static String run(PrintStream out) throws InterruptedException {
        out.println(
                "chain                     processing   at least      Lisle    over   requests   fixed sleeps (computed)");
        double worst = 0;
        for (int millis : new int[] {200, 3_000}) {
            worst = Math.max(worst, measure(out, "1 post, 1 image", 1, 1, millis));
            worst = Math.max(worst, measure(out, "3 posts, 45 images", 3, 45, millis));
        }
        double roundTrip = roundTrip();
        out.printf(
                Locale.ROOT,
                "One request alone takes %.1f ms here; a chain of one post sends five that nothing else runs beside.%n",
                roundTrip * 1e3);
        return String.format(Locale.ROOT, "publish-time over=%.3f round_trip_ms=%.1f", worst, roundTrip * 1e3);
    }

    private static double measure(PrintStream out, String name, int parts, int images, int millis)
            throws InterruptedException {
        Duration processing = Duration.ofMillis(millis);
        EmulatorSettings settings = EmulatorSettings.defaults()
                .withProcessing(new ProcessingTimes(Duration.ZERO, processing, processing, processing));
        try (Emulator emulator = Emulator.start(settings)) {
            Publisher publisher = Publisher.builder().preflight(Preflight.off()).build();
            List<Long> took = new ArrayList<>();
            int requests = 0;
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                Account account = emulator.addAccount("round" + round);
                int before = emulator.requests().size();
                try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(account.token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .build()) {
                    long start = System.nanoTime();
                    publisher.publish(client, draft(parts, images));
                    long nanos = System.nanoTime() - start;
                    if (round >= WARM_UPS) {
                        took.add(nanos);
                    }
                }
                requests = emulator.requests().size() - before;
            }
            took.sort(null);
            // One image: its own processing. Carousels: the items of all at once, then each carousel after the other.
            Duration least = images == 1 ? processing : processing.multipliedBy(1 + (long) parts);
            double median = took.get(took.size() / 2) / 1e9;
            double over = median / (least.toMillis() / 1e3);
            Duration sleeps = images == 1
                    ? SLEEP_OF_A_POST
                    : SLEEP_OF_AN_ITEM.multipliedBy(images).plus(SLEEP_OF_A_POST.multipliedBy(parts));
            out.printf(
                    Locale.ROOT,
                    "%-24s %9.1f s %9.1f s %8.2f s %7.3f %10d   %8.0f s%n",
                    name,
                    millis / 1e3,
                    least.toMillis() / 1e3,
                    median,
                    over,
                    requests,
                    sleeps.toMillis() / 1e3);
            return over;
        }
    }

    /** The median of a small read, so that a busy machine can be told from a slow publisher. */
    private static double roundTrip() {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults());
                ThreadsClient client = ThreadsClient.builder(
                                AccessToken.of(emulator.account("ada").token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .build()) {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < READS; i++) {
                long start = System.nanoTime();
                client.profiles().me();
                took.add(System.nanoTime() - start);
            }
            took.sort(null);
            return took.get(took.size() / 2) / 1e9;
        }
    }

    private static Draft draft(int parts, int images) {
        List<Media> media = new ArrayList<>();
        for (int i = 0; i < images; i++) {
            media.add(Media.of(URI.create("https://media.example/" + i + ".jpg"), "image " + i));
        }
        return Draft.of("word ".repeat(parts == 1 ? 20 : 250).strip()).with(media);
    }
}
