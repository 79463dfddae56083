package dev.lisle.benchmarks.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.preflight.Preflight;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code outbox --posts 3000 --accounts 50 --pending 1000000}. */
public final class OutboxBenchmark implements Benchmark {
    private static final int WARM_UP = 500;
    private static final int PENDING_ACCOUNTS = 1_000;
    private static final int POLLS = 21;
    private static final int CONNECTIONS = 16;
    private static final int ACCOUNTS_AT_ONCE = 16;
    private static final int LONGEST_MINUTES = 10;
    private static final Instant LATER = Instant.parse("2090-01-01T00:00:00Z");

    /** For the runner. */
    public OutboxBenchmark() {}

    @Override
    public String summary() {
        return "due posts published per second, and the cost of a poll over many that are pending";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("posts", 3_000, "accounts", 50, "pending", 1_000_000);
    }

    @Override
    public void run(Options options, PrintStream out) {
        Map<String, Object> results = new TreeMap<>();
        try {
            Path folder = Files.createTempDirectory("lisle-outbox");
            String file = "jdbc:sqlite:" + folder.resolve("outbox.db");
            try (OutboxDatabase database = OutboxDatabase.sqlite(folder.resolve("outbox.db"))) {
                measure("sqlite", database, () -> DriverManager.getConnection(file), options, results, out);
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .start();
                    HikariDataSource connections = connections(server.getJdbcUrl("postgres", "postgres"));
                    OutboxDatabase database = OutboxDatabase.postgresql(connections)) {
                measure("postgresql", database, connections::getConnection, options, results, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        StringBuilder line = new StringBuilder("outbox");
        results.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(value));
        out.println(line);
    }

    /** Opens a connection of its own. */
    private interface Connections {
        Connection open() throws SQLException;
    }

    private static void measure(
            String name,
            OutboxDatabase database,
            Connections connections,
            Options options,
            Map<String, Object> results,
            PrintStream out)
            throws SQLException, InterruptedException {
        Outbox outbox = Outbox.of(database);
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults()
                        .withProcessing(ProcessingTimes.NONE)
                        .withLimits(PublishingLimits.NONE));
                JdkHttpTransport transport = JdkHttpTransport.create()) {
            for (int i = 0; i < options.number("accounts"); i++) {
                emulator.addAccount("bench" + i);
            }
            Stage stage = new Stage(outbox, emulator, transport, new ConcurrentHashMap<>(), options.number("accounts"));
            stage.published("warm", WARM_UP);
            double perSecond = stage.published("post", options.number("posts"));
            results.put(name + "_posts_per_second", Math.round(perSecond));
            out.printf("%-10s %8.0f due posts published per second%n", name, perSecond);

            fill(connections, 1, PENDING_ACCOUNTS);
            double few = stage.pollMillis();
            long begun = System.nanoTime();
            fill(connections, PENDING_ACCOUNTS + 1, options.number("pending"));
            out.printf(
                    "%-10s %8d pending posts of %d accounts, written in %d s%n",
                    name,
                    options.number("pending"),
                    PENDING_ACCOUNTS,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            double many = stage.pollMillis();
            results.put(name + "_poll_ratio", String.format("%.2f", many / few));
            out.printf(
                    "%-10s %8.1f ms to look through all accounts and publish the one due post; %.1f ms with one pending each%n",
                    name, many, few);
        }
    }

    /** What a measurement works with. */
    private record Stage(
            Outbox outbox,
            Emulator emulator,
            JdkHttpTransport transport,
            Map<String, ThreadsClient> clients,
            int accounts) {

        double published(String text, int posts) throws InterruptedException {
            Instant due = outbox.database().now();
            for (int i = 0; i < posts; i++) {
                outbox.submit("bench" + i % accounts, Draft.of(text + " " + i), due);
            }
            CountDownLatch live = new CountDownLatch(posts);
            try (OutboxWorker worker = worker(live)) {
                long begun = System.nanoTime();
                worker.start();
                if (!live.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("not done in time: " + worker.health());
                }
                return posts * 1e9 / (System.nanoTime() - begun);
            }
        }

        /** The middle of several times that it takes to publish the one post that is due. */
        double pollMillis() {
            double[] millis = new double[POLLS];
            try (OutboxWorker worker = worker(new CountDownLatch(0))) {
                for (int i = 0; i < POLLS; i++) {
                    outbox.submit(
                            "bench0",
                            Draft.of("poll " + System.nanoTime()),
                            outbox.database().now());
                    long begun = System.nanoTime();
                    worker.runDue();
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
            Arrays.sort(millis);
            return millis[POLLS / 2];
        }

        private OutboxWorker worker(CountDownLatch live) {
            return outbox.worker(account -> clients.computeIfAbsent(
                            account,
                            name -> ThreadsClient.builder(AccessToken.of(
                                            emulator.account(name).token()))
                                    .settings(ClientSettings.defaults().withAddress(emulator.address()))
                                    .transport(transport)
                                    .build()))
                    .publisher(publisher -> publisher.preflight(Preflight.off()))
                    .settings(WorkerSettings.defaults().withAccountsAtOnce(ACCOUNTS_AT_ONCE))
                    .listener(event -> {
                        if (event instanceof OutboxEvent.Published) {
                            live.countDown();
                        }
                    })
                    .build();
        }
    }

    /** Straight into the table: it is the poll that is measured, and not a million submissions. */
    private static void fill(Connections connections, int from, int to) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            boolean lite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
            String numbers = lite
                    ? "with recursive n (n) as (select " + from + " union all select n + 1 from n where n < " + to
                            + ") select n from n"
                    : "select n from generate_series(" + from + ", " + to + ") n";
            statement.execute(
                    "insert into lisle_outbox_submission (id, account, asked_hash, draft, state, due, next_at, tries, failures,"
                            + " resumable, created_at) select 'n' || n, 'pending' || (n % " + PENDING_ACCOUNTS
                            + "), '', '{\"text\": \"later\"}', 'PENDING', " + LATER.toEpochMilli() + " + n, "
                            + LATER.toEpochMilli() + " + n, 0, 0, 0, 0 from (" + numbers + ") numbers");
            statement.execute("analyze");
        }
    }

    private static HikariDataSource connections(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(pool);
    }
}
