package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.benchmarks.exactlyonce.CrashChild.Place;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Variant;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kills a process with SIGKILL at every step of its work, and again while it recovers, and looks at what is live. */
final class CrashMatrix implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NEIGHBOUR = "grace";

    /** Old enough that nobody takes what is gone for what is not there yet. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Emulator emulator;
    private final Path folder;
    private final CrashCase work;
    private final List<String> texts;
    private final String original;
    private int accounts;

    /** What all kills together did: at how many places, and how often the work was whole in the end. */
    record Result(int places, int kills, int whole, int unknown, int duplicates, int unreported) {
        Result plus(Result other) {
            return new Result(
                    places + other.places,
                    kills + other.kills,
                    whole + other.whole,
                    unknown + other.unknown,
                    duplicates + other.duplicates,
                    unreported + other.unreported);
        }

        /** For programs. */
        @Override
        public String toString() {
            return "places=" + places + " kills=" + kills + " whole=" + whole + " unknown=" + unknown + " duplicates="
                    + duplicates + " unreported=" + unreported;
        }
    }

    /** Writes ledgers below {@code folder}. */
    CrashMatrix(Path folder, CrashCase work) {
        this.folder = folder;
        this.work = work;
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(START).withVariants(Variant.SECOND_REPOST));
        emulator.preparePosts(NEIGHBOUR, 1);
        original = emulator.postsOf(NEIGHBOUR).get(0).id();
        texts = switch (work) {
            case TEXT, MEDIA, REPAIR ->
                new Composer()
                        .compose(work.draft()).parts().stream()
                                .map(PlannedPart::text)
                                .toList();
            case REPOST, DELETION -> List.of();
        };
    }

    /** Every {@code stride}-th step, from the first on. */
    Result run(int stride) throws IOException, InterruptedException {
        String whole = Objects.requireNonNull(child(begin(), 0));
        int steps = Integer.parseInt(whole.split(" ", -1)[1]);
        Result all = new Result(0, 0, 0, 0, 0, 0);
        for (int kill = 1; kill <= steps; kill += stride) {
            all = all.plus(killed(kill));
        }
        return all;
    }

    @Override
    public void close() {
        emulator.close();
    }

    /** An account of its own, with what is there before the work begins. */
    private Place begin() throws IOException, InterruptedException {
        Account account = emulator.addAccount("killed" + ++accounts);
        Place place =
                new Place(emulator.address(), account.token(), folder.resolve(account.username()), work, original);
        if (work.needsChain()) {
            CrashChild.go(place.with(CrashCase.TEXT), new Steps(0, System.err));
            emulator.clock().advance(AGE);
        }
        if (work == CrashCase.REPAIR) {
            try (ThreadsClient person = client(place)) {
                person.posts().delete(new PostId(posts(place).get(1).id()));
            }
        }
        return place;
    }

    private Result killed(int kill) throws IOException, InterruptedException {
        Place place = begin();
        int kills = child(place, kill) == null ? 1 : 0;
        int during = 1 + kill * 7 % 23; // somewhere in the recovery, another place for each
        kills += child(place, during) == null ? 1 : 0;
        String end = Objects.requireNonNull(child(place, 0));
        boolean unknown = end.startsWith(End.UNKNOWN.name());
        if (unknown && posts(place).isEmpty()) { // rightly: it was never sent, and a person sees that
            deny(place);
            end = Objects.requireNonNull(child(place, 0));
        }
        List<EmulatedPost> posts = posts(place);
        String known = lines(place.ledger());
        long unreported = posts.stream()
                .filter(post -> !known.contains("\"post\":\"" + post.id() + "\""))
                .count();
        boolean whole = end.startsWith(End.DONE.name()) && isWhole(posts);
        return new Result(1, kills, whole ? 1 : 0, unknown ? 1 : 0, duplicates(posts), (int) unreported);
    }

    private boolean isWhole(List<EmulatedPost> posts) {
        if (work == CrashCase.REPOST) {
            return posts.size() == 1;
        }
        boolean line = texts.equals(posts.stream().map(EmulatedPost::text).toList());
        for (int i = 1; i < posts.size() && line; i++) {
            line = posts.get(i - 1).id().equals(posts.get(i).replyTo());
        }
        return line;
    }

    private static int duplicates(List<EmulatedPost> posts) {
        long distinct = posts.stream()
                .map(post -> String.valueOf(post.text()))
                .distinct()
                .count();
        return (int) (posts.size() - distinct);
    }

    /** What a person says who has looked. */
    private static void deny(Place place) throws IOException {
        try (FileLedger ledger = FileLedger.in(place.ledger())) {
            Publisher publisher = Publisher.builder().ledger(ledger).build();
            publisher.unfinished().forEach(publisher::confirmNotLive);
        }
    }

    /** The last line of a child that ended by itself; null of one that was killed at its step. */
    private static @Nullable String child(Place place, int step) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName()));
        command.addAll(Arrays.asList(place.args()));
        command.add(Integer.toString(step));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = null;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(Steps.HERE)) {
                    child.destroyForcibly();
                    child.waitFor();
                    return null;
                }
                last = line;
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the child failed at step " + step);
        }
        return last;
    }

    private ThreadsClient client(Place place) {
        return ThreadsClient.builder(AccessToken.of(place.token()))
                .settings(ClientSettings.defaults().withAddress(place.emulator()))
                .time(emulator.clock().asClock(), emulator.clock()::advance)
                .build();
    }

    private List<EmulatedPost> posts(Place place) {
        return emulator.postsOf(place.ledger().getFileName().toString());
    }

    private static String lines(Path ledger) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ledger)) {
            for (Path file : new ArrayList<>(files.filter(Files::isRegularFile).toList())) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
