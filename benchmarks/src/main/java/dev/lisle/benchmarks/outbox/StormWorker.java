package dev.lisle.benchmarks.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A worker as a process of its own, to be killed. It ends by itself when its parent does. */
final class StormWorker {
    private static final int ACCOUNTS_AT_ONCE = 64;
    private static final int CONNECTIONS = 10;
    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    private StormWorker() {}

    /** Address of the database, address of the emulator, file of the tokens, the time's beginning and rate, seconds the clock is wrong. */
    public static void main(String[] args) throws IOException {
        URI emulator = URI.create(args[1]);
        Map<String, String> tokens = Files.readAllLines(Path.of(args[2])).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        FastTime time = new FastTime(Long.parseLong(args[3]), FastTime.START, Integer.parseInt(args[4]));
        Clock clock = time.clock(Duration.ofSeconds(Long.parseLong(args[5])));
        Map<String, ThreadsClient> clients = new ConcurrentHashMap<>();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(args[0]);
        pool.setMaximumPoolSize(CONNECTIONS);
        try (JdkHttpTransport line = JdkHttpTransport.create();
                HikariDataSource connections = new HikariDataSource(pool);
                OutboxDatabase database = OutboxDatabase.postgresql(connections, time.sql());
                OutboxWorker worker = Outbox.of(database)
                        .worker(account -> clients.computeIfAbsent(
                                account,
                                name -> ThreadsClient.builder(AccessToken.of(Objects.requireNonNull(tokens.get(name))))
                                        .settings(ClientSettings.defaults()
                                                .withAddress(emulator)
                                                .withTimeout(time.real(HTTP_DEADLINE)))
                                        .transport(line)
                                        .time(clock, time.pause())
                                        .build()))
                        .publisher(publisher -> publisher.preflight(Preflight.off()))
                        .settings(WorkerSettings.defaults()
                                .withAccountsAtOnce(ACCOUNTS_AT_ONCE)
                                .withPoll(time.real(POLL))
                                .withHeartbeat(time.real(HEARTBEAT)))
                        .time(clock, time.pause())
                        .build()) {
            worker.start();
            while (System.in.read() >= 0) {
                // the parent says nothing; it only ends
            }
        }
    }
}
