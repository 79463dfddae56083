package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.preflight.Preflight;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How long publishing takes in real time, over what the server's own processing takes at the least: in a warm JVM, once with a
 * publisher that has seen nothing yet, and once with the same after some chains, when it has learned what to expect.
 */
final class PublishTime {
    /** What tools with fixed sleeps wait: after each item, after each container. Computed, not slept. */
    private static final Duration SLEEP_OF_AN_ITEM = Duration.ofSeconds(35);

    private static final Duration SLEEP_OF_A_POST = Duration.ofSeconds(35);

    /** So many short chains until the JVM has compiled what they run; before, a request takes ten times as long. */
    private static final int WARM_UPS = 300;

    private static final Duration WHILE_WARMING_UP = Duration.ofMillis(10);
    private static final int LEARNING = 2;
    private static final int READS = 200;

    private PublishTime() {}

    /** A chain to measure, and how often: for each time with a publisher of its own. */
    private record Case(String name, int parts, int images, Duration processing, int times) {
        /** One image: its own processing. Carousels: the items of all at once, then each carousel after the other. */
        Duration least() {
            return images == 1 ? processing : processing.multipliedBy(1 + (long) parts);
        }

        Duration fixedSleeps() {
            return images == 1
                    ? SLEEP_OF_A_POST
                    : SLEEP_OF_AN_ITEM.multipliedBy(images).plus(SLEEP_OF_A_POST.multipliedBy(parts));
        }

        Draft draft() {
            List<Media> media = new ArrayList<>();
            for (int i = 0; i < images; i++) {
                media.add(Media.of(URI.create("https://media.example/" + i + ".jpg"), "image " + i));
            }
            return Draft.of("word ".repeat(parts == 1 ? 20 : 250).strip()).with(media);
        }
    }

    /** One chain, as it went. */
    private record Run(long nanos, int requests) {
        double over(Case measured) {
            return nanos / 1e9 / (measured.least().toMillis() / 1e3);
        }

        static Run median(List<Run> runs) {
            return runs.stream()
                    .sorted(Comparator.comparing(Run::nanos))
                    .toList()
                    .get(runs.size() / 2);
        }
    }

    /** Prints a table and returns the line for programs. */
    static String run(PrintStream out) throws InterruptedException {
        Case image = new Case("1 post, 1 image", 1, 1, Duration.ofMillis(200), 7);
        Case carousels = new Case("3 posts, 45 images", 3, 45, Duration.ofMillis(200), 7);
        try (Emulator emulator = emulator(image)) {
            double cold = publish(emulator, publisher(), image).nanos() / 1e9;
            out.printf(
                    Locale.ROOT,
                    "The first chain of this process, whose JVM knows neither publisher nor emulator: %.2f s for %.1f s.%n",
                    cold,
                    image.least().toMillis() / 1e3);
        }
        warmUp();
        out.println("chain                    processing   at least     learned   over  requests"
                + "     nothing learned   over  requests   fixed sleeps (computed)");
        double learned = 0;
        double fresh = 0;
        for (Case measured : List.of(
                image,
                carousels,
                new Case(image.name(), 1, 1, Duration.ofSeconds(3), 3),
                new Case(carousels.name(), 3, 45, Duration.ofSeconds(3), 2))) {
            List<Run> first = new ArrayList<>();
            List<Run> later = new ArrayList<>();
            measure(measured, first, later);
            print(out, measured, Run.median(first), Run.median(later));
            fresh = Math.max(fresh, Run.median(first).over(measured));
            learned = Math.max(learned, Run.median(later).over(measured));
        }
        double roundTrip = roundTrip();
        out.printf(
                Locale.ROOT,
                "One request alone takes %.1f ms here; a chain of one post sends five that nothing else runs beside.%n",
                roundTrip * 1e3);
        return String.format(
                Locale.ROOT,
                "publish-time over=%.3f over_with_nothing_learned=%.3f round_trip_ms=%.1f",
                learned,
                fresh,
                roundTrip * 1e3);
    }

    private static void warmUp() throws InterruptedException {
        Case quick = new Case("", 1, 1, WHILE_WARMING_UP, 1);
        Case many = new Case("", 3, 45, WHILE_WARMING_UP, 1);
        try (Emulator emulator = emulator(quick)) {
            Publisher publisher = publisher();
            for (int i = 0; i < WARM_UPS; i++) {
                publish(emulator, publisher, i % 10 == 0 ? many : quick);
            }
        }
    }

    private static void measure(Case measured, List<Run> first, List<Run> later) throws InterruptedException {
        for (int time = 0; time < measured.times(); time++) {
            try (Emulator emulator = emulator(measured)) {
                Publisher publisher = publisher();
                first.add(publish(emulator, publisher, measured));
                for (int i = 0; i < LEARNING; i++) {
                    publish(emulator, publisher, measured);
                }
                later.add(publish(emulator, publisher, measured));
            }
        }
    }

    /** With an account and a client of its own, as a command would. */
    private static Run publish(Emulator emulator, Publisher publisher, Case measured) throws InterruptedException {
        int before = emulator.requests().size();
        Account account = emulator.addAccount("account" + before);
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(account.token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build()) {
            Draft draft = measured.draft();
            long start = System.nanoTime();
            publisher.publish(client, draft);
            return new Run(System.nanoTime() - start, emulator.requests().size() - before);
        }
    }

    private static void print(PrintStream out, Case measured, Run first, Run later) {
        out.printf(
                Locale.ROOT,
                "%-24s %8.1f s %8.1f s %9.2f s %6.3f %9d %17.2f s %6.3f %9d %10d s%n",
                measured.name(),
                measured.processing().toMillis() / 1e3,
                measured.least().toMillis() / 1e3,
                later.nanos() / 1e9,
                later.over(measured),
                later.requests(),
                first.nanos() / 1e9,
                first.over(measured),
                first.requests(),
                measured.fixedSleeps().toSeconds());
    }

    private static Emulator emulator(Case measured) {
        Duration time = measured.processing();
        return Emulator.start(EmulatorSettings.defaults()
                .withProcessing(new ProcessingTimes(Duration.ZERO, time, time, time))
                .withLimits(PublishingLimits.NONE));
    }

    private static Publisher publisher() {
        return Publisher.builder().preflight(Preflight.off()).build();
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
}
