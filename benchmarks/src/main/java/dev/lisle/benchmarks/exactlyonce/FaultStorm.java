package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.View;
import dev.lisle.publisher.PublishedChain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many chains through faults of every kind, each followed by a repost, and then repaired or deleted: what the publisher says
 * against what the emulator knows. All that becomes of a chain follows from its seed, be it alone or among others.
 */
final class FaultStorm {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CHAINS_AN_EMULATOR = 50;

    private static final String NEIGHBOUR = "grace";
    private static final int LONGEST_LAG_IN_SECONDS = 25;

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

    /** A fresh emulator, and an account for each chain. */
    private static void round(long seed, int chains, double rate, Tally tally) throws InterruptedException {
        EmulatorSettings settings =
                EmulatorSettings.defaults().withClockFrozenAt(START).withVariants(Variant.SECOND_REPOST);
        try (Emulator emulator = Emulator.start(settings);
                JdkHttpTransport real = JdkHttpTransport.create()) {
            emulator.preparePosts(NEIGHBOUR, chains);
            List<EmulatedPost> toRepost = emulator.postsOf(NEIGHBOUR);
            for (int i = 0; i < chains; i++) {
                String username = "chain" + (seed + i);
                emulator.addAccount(username);
                lag(emulator, username, new SplittableRandom(seed + i));
                StormAccount account = new StormAccount(emulator, real, username, seed + i, rate, tally);
                PublishedChain chain = new StormChain(account, seed + i).run();
                new StormRepost(account, new PostId(toRepost.get(i).id())).run();
                if (chain != null && account.random().nextBoolean()) {
                    new StormRepair(account, chain).run();
                } else if (chain != null) {
                    new StormDeletion(account, chain).run();
                }
                tally.add(account.fate());
            }
        }
    }

    /** For every other account lists know a post later than those who published it. */
    private static void lag(Emulator emulator, String username, SplittableRandom random) {
        if (random.nextBoolean()) {
            Duration lag = Duration.ofSeconds(1 + random.nextInt(LONGEST_LAG_IN_SECONDS));
            emulator.faults()
                    .add(dev.lisle.emulator.faults.Fault.lag(View.POST_LIST, lag)
                            .of(username));
            emulator.faults()
                    .add(dev.lisle.emulator.faults.Fault.lag(View.REPLY_LIST, lag)
                            .of(username));
        }
    }
}
