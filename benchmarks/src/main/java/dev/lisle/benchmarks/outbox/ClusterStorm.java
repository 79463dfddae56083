package dev.lisle.benchmarks.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Worker processes on PostgreSQL that are killed and frozen while they publish, against what the emulator knows. */
final class ClusterStorm {
    private static final Duration FROZEN = Duration.ofSeconds(150);
    private static final Duration LONGEST_LATE = Duration.ofMinutes(4);
    private static final Duration FOR_THE_UNKNOWN = Duration.ofMinutes(15);
    private static final Duration STATUS_LAG = Duration.ofSeconds(20);
    private static final int PAGE = 1000;
    private static final int TICK_MILLIS = 10;
    private static final int LOOK_SECONDS = 1;

    /**
     * What is stormed.
     *
     * @param rate how many times as fast as real time everything runs
     * @param killSeconds real seconds between two kills
     * @param mostSeconds real seconds after which what is not finished counts as such
     */
    record Terms(
            int chains,
            int accounts,
            int workers,
            int percent,
            int rate,
            int killSeconds,
            int mostSeconds,
            long seed) {}

    /** What became of it, by the emulator's truth. */
    record Result(
            int chains,
            int published,
            int failed,
            int unknown,
            int unfinished,
            int posts,
            int kills,
            int frozen,
            long seconds,
            int wrongIds,
            int duplicates,
            int unreported) {
        /** For programs. */
        @Override
        public String toString() {
            return "chains=" + chains + " published=" + published + " failed=" + failed + " unknown=" + unknown
                    + " unfinished=" + unfinished + " posts=" + posts + " kills=" + kills + " frozen=" + frozen
                    + " seconds=" + seconds + " wrong_ids=" + wrongIds + " duplicates=" + duplicates + " unreported="
                    + unreported;
        }
    }

    private final Terms terms;
    private final Path folder;
    private final SplittableRandom random;
    private final List<Process> workers = new ArrayList<>();
    private int started;
    private int kills;

    ClusterStorm(Terms terms, Path folder) {
        this.terms = terms;
        this.folder = folder;
        random = new SplittableRandom(terms.seed());
    }

    Result run(PrintStream out) throws IOException, InterruptedException {
        ScheduledExecutorService driver = Executors.newSingleThreadScheduledExecutor();
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults()
                        .withClockFrozenAt(Instant.ofEpochMilli(FastTime.START))
                        .withLimits(PublishingLimits.NONE));
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_connections", "300")
                        .start()) {
            Path tokens = tokens(emulator);
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(3);
            FastTime time = FastTime.begin(terms.rate());
            try (HikariDataSource connections = new HikariDataSource(pool);
                    OutboxDatabase database = OutboxDatabase.postgresql(connections, time.sql())) {
                Outbox outbox = Outbox.of(database);
                submit(outbox);
                faults(emulator);
                ScheduledFuture<?> ticking =
                        driver.scheduleAtFixedRate(() -> tick(emulator, time), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
                long begun = System.nanoTime();
                storm(outbox, time, emulator, server, tokens, out);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                workers.forEach(Process::destroyForcibly);
                ticking.cancel(false);
                emulator.faults().clear();
                emulator.clock().advance(Duration.ofHours(1)); // what is late comes now
                return judge(outbox, emulator, seconds);
            }
        } finally {
            driver.shutdownNow();
            workers.forEach(Process::destroyForcibly);
        }
    }

    private void storm(
            Outbox outbox, FastTime time, Emulator emulator, EmbeddedPostgres server, Path tokens, PrintStream out)
            throws IOException, InterruptedException {
        for (int i = 0; i < terms.workers(); i++) {
            workers.add(start(time, emulator, server, tokens));
        }
        long begun = System.nanoTime();
        long nextKill = terms.killSeconds();
        long thawAt = -1;
        long unknownSince = -1;
        for (long seconds = 0;
                seconds < terms.mostSeconds();
                seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)) {
            Pause.REAL.forAtLeast(Duration.ofSeconds(LOOK_SECONDS));
            Map<SubmissionState, Long> counts = outbox.counts();
            long open = counts.getOrDefault(SubmissionState.PENDING, 0L)
                    + counts.getOrDefault(SubmissionState.PUBLISHING, 0L);
            if (open == 0) {
                unknownSince = unknownSince < 0 ? seconds : unknownSince;
                boolean waited =
                        seconds - unknownSince > time.real(FOR_THE_UNKNOWN).toSeconds();
                if (counts.getOrDefault(SubmissionState.UNKNOWN, 0L) == 0 || waited) {
                    return;
                }
            }
            if (thawAt < 0) {
                signal("-STOP", workers.get(0));
                thawAt = seconds + time.real(FROZEN).toSeconds() + 1;
            } else if (seconds >= thawAt && thawAt < Long.MAX_VALUE) {
                signal("-CONT", workers.get(0));
                thawAt = Long.MAX_VALUE;
            }
            if (seconds >= nextKill && open > 0) {
                nextKill = seconds + terms.killSeconds();
                int victim = 1 + random.nextInt(terms.workers() - 1); // the first is the one that is frozen
                workers.get(victim).destroyForcibly().waitFor();
                kills++;
                workers.set(victim, start(time, emulator, server, tokens));
                out.printf("%4d s  %s%n", seconds, counts);
            }
        }
    }

    private Process start(FastTime time, Emulator emulator, EmbeddedPostgres server, Path tokens) throws IOException {
        int offset = started++ % 3 == 0 ? 0 : started % 3 == 0 ? -90 : 90;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StormWorker.class.getName(),
                        server.getJdbcUrl("postgres", "postgres"),
                        emulator.address().toString(),
                        tokens.toString(),
                        Long.toString(time.begunAt()),
                        Integer.toString(time.rate()),
                        Integer.toString(offset))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("workers.log").toFile()))
                .start();
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void tick(Emulator emulator, FastTime time) {
        Duration behind = Duration.between(emulator.clock().instant(), time.now());
        if (!behind.isNegative()) {
            emulator.clock().advance(behind);
        }
    }

    private Path tokens(Emulator emulator) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < terms.accounts(); i++) {
            Account account = emulator.addAccount("storm" + i);
            lines.add(account.username() + " " + account.token());
        }
        return Files.write(folder.resolve("tokens"), lines);
    }

    private void submit(Outbox outbox) {
        for (int i = 0; i < terms.chains(); i++) {
            String[] parts = new String[1 + random.nextInt(3)];
            for (int part = 0; part < parts.length; part++) {
                parts[part] = "Chain " + i + ", part " + part + ".";
            }
            outbox.submit(
                    "storm" + i % terms.accounts(),
                    Draft.parts(parts),
                    Instant.ofEpochMilli(FastTime.START),
                    "chain-" + i);
        }
    }

    /** Of the calls that matter, so many percent go wrong, each kind of call in several ways. */
    private void faults(Emulator emulator) {
        double rate = terms.percent() / 100.0;
        List<Fault> publishes = List.of(
                Fault.cut(Moment.BEFORE_EFFECT),
                Fault.cut(Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.UNEXPECTED, Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.HTML, Moment.BEFORE_EFFECT),
                Fault.answer(FaultAnswer.WITHOUT_ID, Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.NO_PERMISSION, Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.MEDIA_NOT_FOUND, Moment.BEFORE_EFFECT),
                Fault.late(LONGEST_LATE, Line.CLOSED));
        List<Fault> creates = List.of(
                Fault.cut(Moment.BEFORE_EFFECT),
                Fault.cut(Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.UNKNOWN, Moment.AFTER_EFFECT),
                Fault.answer(FaultAnswer.UNEXPECTED, Moment.BEFORE_EFFECT));
        List<Fault> reads =
                List.of(Fault.cut(Moment.BEFORE_EFFECT), Fault.answer(FaultAnswer.HTML, Moment.BEFORE_EFFECT));
        add(emulator, publishes, rate, Operation.PUBLISH);
        add(emulator, creates, rate, Operation.CREATE);
        add(emulator, reads, rate, Operation.STATUS, Operation.GET_POST, Operation.LIST_POSTS, Operation.LIST_REPLIES);
        emulator.faults().add(Fault.lag(View.STATUS, STATUS_LAG).withProbability(rate, random.nextLong()));
        emulator.faults().add(Fault.lag(View.POST_LIST, STATUS_LAG).withProbability(rate, random.nextLong()));
    }

    private void add(Emulator emulator, List<Fault> faults, double rate, Operation first, Operation... more) {
        for (Fault fault : faults) {
            emulator.faults().add(fault.on(first, more).withProbability(rate / faults.size(), random.nextLong()));
        }
    }

    private Result judge(Outbox outbox, Emulator emulator, long seconds) {
        Map<String, List<String>> live = new HashMap<>(); // text to posts
        for (int i = 0; i < terms.accounts(); i++) {
            for (EmulatedPost post : emulator.postsOf("storm" + i)) {
                live.computeIfAbsent(String.valueOf(post.text()), text -> new ArrayList<>())
                        .add(post.id());
            }
        }
        int posts = live.values().stream().mapToInt(List::size).sum();
        int duplicates = posts - live.size();
        Map<SubmissionState, Integer> states = new HashMap<>();
        int unreported = 0;
        int wrongIds = 0;
        for (Submission submission : all(outbox)) {
            states.merge(submission.state(), 1, Integer::sum);
            List<String> texts = new Composer()
                    .compose(submission.draft()).parts().stream()
                            .map(PlannedPart::text)
                            .toList();
            List<String> said = submission.live().stream()
                    .map(LivePost::id)
                    .map(id -> id.value())
                    .toList();
            UnknownPart unknown = submission.unknown();
            boolean isOpen = submission.state() == SubmissionState.PUBLISHING;
            for (int part = 0; part < texts.size(); part++) {
                List<String> ids = live.getOrDefault(texts.get(part), List.of());
                boolean isUnknown = unknown != null && unknown.number() == part + 1;
                if (!ids.isEmpty() && part >= said.size() && !isUnknown && !isOpen) {
                    unreported++;
                }
                if (part < said.size() && !ids.contains(said.get(part))) {
                    wrongIds++;
                }
            }
        }
        int open = IntStream.of(
                        states.getOrDefault(SubmissionState.PENDING, 0),
                        states.getOrDefault(SubmissionState.PUBLISHING, 0))
                .sum();
        return new Result(
                terms.chains(),
                states.getOrDefault(SubmissionState.PUBLISHED, 0),
                states.getOrDefault(SubmissionState.FAILED, 0),
                states.getOrDefault(SubmissionState.UNKNOWN, 0),
                open,
                posts,
                kills,
                1,
                seconds,
                wrongIds,
                duplicates,
                unreported);
    }

    private static List<Submission> all(Outbox outbox) {
        List<Submission> all = new ArrayList<>();
        SubmissionQuery query = SubmissionQuery.all().limit(PAGE);
        SubmissionPage page = outbox.list(query);
        all.addAll(page.items());
        while (page.after() != null) {
            page = outbox.list(query.after(page.after()));
            all.addAll(page.items());
        }
        return all;
    }
}
