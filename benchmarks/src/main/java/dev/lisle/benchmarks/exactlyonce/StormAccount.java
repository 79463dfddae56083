package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.DeletionFailedException;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import dev.lisle.publisher.preflight.Preflight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An account in the storm, with a program that crashes and a person who starts it again. */
final class StormAccount {
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(130);
    private static final Duration UNTIL_NOTHING_IS_LATE = Duration.ofHours(1);
    private static final int MOST_GOES = 40;
    private static final int MOST_FAILURES = 4;

    private final Emulator emulator;
    private final HttpTransport real;
    private final String username;
    private final StormTransport storm;
    private final Ledger ledger;
    private final Publisher publisher;
    private final Tally tally;
    private final SplittableRandom random;

    StormAccount(Emulator emulator, HttpTransport real, String username, long seed, double rate, Tally tally) {
        this.emulator = emulator;
        this.real = real;
        this.username = username;
        this.tally = tally;
        random = new SplittableRandom(seed);
        double crashes = random.nextInt(3) == 0 ? 0.02 : 0;
        storm = new StormTransport(real, emulator.clock(), random.split(), rate, crashes);
        ledger = new SteppedLedger(new MemoryLedger(emulator.clock().asClock()), storm::maybeCrash);
        publisher = Publisher.builder()
                .preflight(Preflight.off())
                .ledger(ledger)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    /** One try of the program, from its start to its end. */
    interface Go<T> {
        T with(ThreadsClient client) throws InterruptedException;
    }

    /** How it ended: {@code done}, or with what was said last. */
    record End<T>(@Nullable T done, @Nullable RuntimeException failure) {
        /** What is said of a chain that is not whole; null if it is, or if nothing is said. */
        @Nullable
        ChainFailedException report() {
            return done == null && failure instanceof ChainFailedException chain ? chain : null;
        }
    }

    /** Starts it, and again after every crash, and after every failure, four at most; {@code oneGo} ends at a failure for good. */
    <T> End<T> untilDone(boolean oneGo, Go<T> go) throws InterruptedException {
        RuntimeException failure = null;
        int failures = 0;
        try (ThreadsClient client = client(storm)) {
            for (int goes = 0; goes < MOST_GOES && failures < MOST_FAILURES; goes++) {
                try {
                    return new End<>(go.with(client), failure);
                } catch (IllegalArgumentException e) { // given up, with nothing live, just before a crash
                    break;
                } catch (Crash e) {
                    tally.crashes.incrementAndGet();
                } catch (ChainBusyException e) {
                    failure = failure == null ? e : failure;
                } catch (ChainFailedException | DeletionFailedException | ThreadsException e) {
                    failure = e;
                    failures++;
                    if (oneGo && e instanceof ChainFailedException chain && !chain.isResumable()) {
                        break;
                    }
                }
                emulator.clock().advance(AFTER_A_CRASH);
            }
        }
        return new End<>(null, failure);
    }

    /** Late requests take effect; then the emulator says what is live. */
    void settle() throws InterruptedException {
        emulator.clock().advance(UNTIL_NOTHING_IS_LATE);
        storm.flush();
    }

    /** What it cost, once it is all over. */
    void count() {
        tally.calls.addAndGet(storm.calls());
        tally.faults.addAndGet(storm.faults());
    }

    /** A person at the app, in good weather. */
    ThreadsClient byHand() {
        return client(real);
    }

    Publisher publisher() {
        return publisher;
    }

    Ledger ledger() {
        return ledger;
    }

    Tally tally() {
        return tally;
    }

    SplittableRandom random() {
        return random;
    }

    Instant now() {
        return emulator.clock().instant();
    }

    void wait(Duration time) {
        emulator.clock().advance(time);
    }

    /** The truth, oldest first. */
    List<EmulatedPost> posts() {
        return emulator.postsOf(username);
    }

    List<String> posts(String text) {
        return posts().stream()
                .filter(post -> text.equals(post.text()))
                .map(EmulatedPost::id)
                .toList();
    }

    private ThreadsClient client(HttpTransport line) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(username).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(line)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    private Pause pause() {
        return duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting");
            }
            if (!duration.isNegative()) {
                emulator.clock().advance(duration);
            }
            storm().flush();
        };
    }

    private StormTransport storm() {
        return storm;
    }
}
