package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kills a process with SIGKILL at every step of a chain, and again while it recovers, and looks at what is live. */
final class CrashMatrix implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Emulator emulator;
    private final Path folder;
    private final String form;
    private final List<String> texts;
    private int accounts;

    /** What all kills together did: at how many places, and how many chains became whole after it. */
    record Result(int places, int kills, int whole, int duplicates, int unreported) {
        Result plus(Result other) {
            return new Result(
                    places + other.places,
                    kills + other.kills,
                    whole + other.whole,
                    duplicates + other.duplicates,
                    unreported + other.unreported);
        }

        /** For programs. */
        @Override
        public String toString() {
            return "places=" + places + " kills=" + kills + " whole=" + whole + " duplicates=" + duplicates
                    + " unreported=" + unreported;
        }
    }

    /** Writes ledgers below {@code folder}; the chain has the form that {@link CrashChild#draft} knows. */
    CrashMatrix(Path folder, String form) {
        this.folder = folder;
        this.form = form;
        emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(START));
        texts = new Composer()
                .compose(CrashChild.draft(form)).parts().stream()
                        .map(PlannedPart::text)
                        .toList();
    }

    /** Every {@code stride}-th step, from the first on. */
    Result run(int stride) throws IOException, InterruptedException {
        int steps = Integer.parseInt(Objects.requireNonNull(child(account(), folder.resolve("whole"), 0))
                .split(" ", -1)[1]);
        Result all = new Result(0, 0, 0, 0, 0);
        for (int kill = 1; kill <= steps; kill += stride) {
            all = all.plus(killed(kill));
        }
        return all;
    }

    @Override
    public void close() {
        emulator.close();
    }

    private Result killed(int kill) throws IOException, InterruptedException {
        Account account = account();
        Path ledger = folder.resolve(account.username());
        int kills = child(account, ledger, kill) == null ? 1 : 0;
        int during = 1 + kill * 7 % 23; // somewhere in the recovery, another place for each
        kills += child(account, ledger, during) == null ? 1 : 0;
        boolean finished = child(account, ledger, 0) != null;
        List<EmulatedPost> posts = emulator.postsOf(account.username());
        boolean line =
                finished && texts.equals(posts.stream().map(EmulatedPost::text).toList());
        for (int i = 1; i < posts.size() && line; i++) {
            line = posts.get(i - 1).id().equals(posts.get(i).replyTo());
        }
        String known = lines(ledger);
        long unreported = posts.stream()
                .filter(post -> !known.contains("\"post\":\"" + post.id() + "\""))
                .count();
        long distinct = posts.stream().map(EmulatedPost::text).distinct().count();
        return new Result(1, kills, line ? 1 : 0, (int) (posts.size() - distinct), (int) unreported);
    }

    /** The last line of a child that ended by itself; null of one that was killed at its step. */
    private @Nullable String child(Account account, Path ledger, int step) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        emulator.address().toString(),
                        account.token(),
                        ledger.toString(),
                        form,
                        Integer.toString(step))
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

    private Account account() {
        return emulator.addAccount("killed" + ++accounts);
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
