package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many chains through faults of every kind: what the publisher says against what the emulator knows. */
final class FaultStorm {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CHAINS_AN_EMULATOR = 50;

    private FaultStorm() {}

    /** Runs chains with seeds from {@code seed} on; {@code rate} is the share of calls that go wrong. */
    static Tally run(int chains, long seed, double rate, int threads) throws InterruptedException {
        Tally tally = new Tally();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int first = 0; first < chains; first += CHAINS_AN_EMULATOR) {
                long from = seed + first;
                int count = Math.min(CHAINS_AN_EMULATOR, chains - first);
                rounds.add(workers.submit(() -> {
                    round(from, count, rate, tally);
                    return null;
                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
            return tally;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the storm itself failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** A fresh emulator, so that all that happens follows from the seeds; an account for each chain. */
    private static void round(long seed, int chains, double rate, Tally tally) throws InterruptedException {
        EmulatorSettings settings = EmulatorSettings.defaults().withClockFrozenAt(START);
        try (Emulator emulator = Emulator.start(settings);
                JdkHttpTransport real = JdkHttpTransport.create()) {
            for (int i = 0; i < chains; i++) {
                String username = "chain" + (seed + i);
                emulator.addAccount(username);
                new StormChain(emulator, real, username, seed + i, rate, tally).run();
            }
        }
    }
}
