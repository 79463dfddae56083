package dev.lisle.outbox;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.internal.sql.SqliteFile;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An outbox, an emulator, and one clock for both and the database between them, which moves only when somebody waits. */
final class WorkerStage implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** SQL of the database's clock. */
    private static final String CLOCK = "(select coalesce(max(ahead), 0) from test_clock)";

    private final Emulator emulator;
    private final JdkHttpTransport real = JdkHttpTransport.create();
    private final DataSource clockSource;
    private final OutboxDatabase database;
    private final Outbox outbox;
    private final Map<String, ThreadsClient> clients = new HashMap<>();
    private final Set<String> loggedOut = ConcurrentHashMap.newKeySet();
    private volatile Disturbance disturbance = (call, line) -> line.send(call);

    /** What becomes of a call; {@code line} sends it on undisturbed. */
    interface Disturbance {
        HttpAnswer send(HttpCall call, HttpTransport line) throws IOException, InterruptedException;
    }

    private WorkerStage(DataSource clockSource, OpenDatabase open, PublishingLimits limits) {
        this.clockSource = clockSource;
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(START).withLimits(limits));
        TestDatabases.addClock(clockSource);
        TestDatabases.advance(clockSource, Duration.ofMillis(START.toEpochMilli()));
        database = open.with(CLOCK);
        outbox = Outbox.of(database);
    }

    /** Opens a database with a clock. */
    interface OpenDatabase {
        OutboxDatabase with(String clock);
    }

    static WorkerStage sqlite(Path file, PublishingLimits limits) {
        return new WorkerStage(new SqliteFile(file), clock -> OutboxDatabase.sqlite(file, clock), limits);
    }

    static WorkerStage postgres(PublishingLimits limits) {
        return postgres(TestDatabases.postgres(), limits);
    }

    static WorkerStage postgres(DataSource source, PublishingLimits limits) {
        return new WorkerStage(source, clock -> OutboxDatabase.postgresql(source, clock), limits);
    }

    Outbox outbox() {
        return outbox;
    }

    Emulator emulator() {
        return emulator;
    }

    void disturb(Disturbance other) {
        disturbance = other;
    }

    void undisturbed() {
        disturbance = (call, line) -> line.send(call);
    }

    void logOut(String account) {
        loggedOut.add(account);
    }

    void logIn(String account) {
        loggedOut.remove(account);
    }

    OutboxWorker.Builder worker() {
        return outbox.worker(this::client)
                .publisher(publisher -> publisher.preflight(Preflight.off()))
                .time(emulator.clock().asClock(), pause());
    }

    /** One that never sends again what may be live. */
    OutboxWorker asking() {
        return worker().publisher(publisher -> publisher
                        .preflight(Preflight.off())
                        .settings(PublisherSettings.defaults()
                                .with(PublisherSettings.Caution.defaults().with(InDoubt.ASK))))
                .build();
    }

    /** The next publish takes effect only after a while, and its answer is lost. */
    void loseNextPublish(Duration late) {
        emulator.faults()
                .add(Fault.late(late, Line.CLOSED).on(Operation.PUBLISH).once());
    }

    /** A worker of its own, whose publisher knows nothing yet, works until nothing is due. */
    void runDue() {
        try (OutboxWorker worker = worker().build()) {
            worker.runDue();
        }
    }

    synchronized void advance(Duration time) {
        emulator.clock().advance(time);
        TestDatabases.advance(clockSource, time);
    }

    Instant now() {
        return emulator.clock().instant();
    }

    Submission get(Submission submission) {
        return outbox.get(submission.id());
    }

    List<String> texts(String username) {
        return emulator.postsOf(username).stream().map(EmulatedPost::text).toList();
    }

    long publishes() {
        return emulator.requests().stream()
                .filter(request -> request.path().endsWith("/threads_publish"))
                .count();
    }

    static boolean isPublish(HttpCall call) {
        return call.uri().getPath().endsWith("/threads_publish");
    }

    synchronized ThreadsClient client(String account) {
        if (loggedOut.contains(account)) {
            throw new TokenExpiredException("The token of " + account + " has ended. Log in again.", Effect.NONE, null);
        }
        return clients.computeIfAbsent(account, this::newClient);
    }

    private ThreadsClient newClient(String account) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(account).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(call -> disturbance.send(call, real))
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    Pause pause() {
        return duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting");
            }
            if (!duration.isNegative()) {
                advance(duration.plusMillis(1)); // the database tells whole milliseconds
            }
        };
    }

    @Override
    public void close() {
        clients.values().forEach(ThreadsClient::close);
        database.close();
        closeIfOwn(clockSource);
        real.close();
        emulator.close();
    }

    private static void closeIfOwn(@Nullable DataSource source) {
        if (source instanceof SqliteFile file) {
            file.close();
        }
    }
}
