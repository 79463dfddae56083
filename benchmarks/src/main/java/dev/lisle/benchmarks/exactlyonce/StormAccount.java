package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.DeletionFailedException;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An account in the storm, with a program that crashes and a person who starts it again. */
final class StormAccount {
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(130);
    private static final Duration UNTIL_NOTHING_IS_LATE = Duration.ofHours(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(4);
    private static final int MOST_GOES = 40;
    private static final int MOST_FAILURES = 4;

    private final Emulator emulator;
    private final HttpTransport real;
    private final String username;
    private final Turns turns;
    private final StormTransport storm;
    private final Ledger ledger;
    private final Publisher publisher;
    private final Tally tally;
    private final SplittableRandom random;
    private final long seed;
    private final Map<Work, End> ends = new EnumMap<>(Work.class);
    private int crashes;

    StormAccount(Emulator emulator, HttpTransport real, String username, long seed, double rate, Tally tally) {
        this.emulator = emulator;
        this.real = real;
        this.username = username;
        this.tally = tally;
        this.seed = seed;
        random = new SplittableRandom(seed);
        double crashes = random.nextInt(3) == 0 ? 0.02 : 0;
        turns = new Turns(emulator.clock().asClock(), random.split());
        storm = new StormTransport(real, emulator.clock(), random.split(), rate, crashes);
        ledger = new SteppedLedger(new MemoryLedger(emulator.clock().asClock()), storm::maybeCrash);
        publisher = Publisher.builder()
                .preflight(Preflight.off())
                .ledger(ledger)
                .time(emulator.clock().asClock(), this::pause)
                .executor(turns)
                .build();
    }

    /** One try of the program, from its start to its end. */
    interface Go<T> {
        T with(ThreadsClient client) throws InterruptedException;
    }

    /** How it ended: {@code done}, or with what was said last. */
    record Outcome<T>(@Nullable T done, @Nullable RuntimeException failure) {
        /** What is said of a chain that is not whole; null if it is, or if nothing is said. */
        @Nullable
        ChainFailedException report() {
            return done == null && failure instanceof ChainFailedException chain ? chain : null;
        }
    }

    /** Starts it, and again after every crash, and after every failure, four at most; {@code oneGo} ends at a failure for good. */
    <T> Outcome<T> untilDone(boolean oneGo, Go<T> go) throws InterruptedException {
        RuntimeException failure = null;
        int failures = 0;
        try (ThreadsClient client = client(this::send)) {
            for (int goes = 0; goes < MOST_GOES && failures < MOST_FAILURES; goes++) {
                try {
                    return new Outcome<>(go.with(client), failure);
                } catch (IllegalArgumentException e) { // given up, with nothing live, just before a crash
                    break;
                } catch (Crash e) {
                    crashes++;
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
        return new Outcome<>(null, failure);
    }

    /** Late requests take effect; then the emulator says what is live. */
    void settle() throws InterruptedException {
        emulator.clock().advance(UNTIL_NOTHING_IS_LATE);
        storm.flush();
    }

    /** How work ended, as it was told. */
    void ended(Work work, End end) {
        ends.put(work, end);
    }

    /** What became of it, once it is all over. */
    Fate fate() {
        turns.awaitOthers();
        return new Fate(seed, ends, posts().size(), storm.calls(), storm.faults(), crashes);
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
                .time(emulator.clock().asClock(), this::backOff)
                .build();
    }

    /** A client waits by a chance of its own before it reads again; here by the seed's. */
    private void backOff(Duration asked) throws InterruptedException {
        pause(Duration.ofMillis(random.nextLong(LONGEST_BACK_OFF.toMillis())));
    }

    private void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("while waiting");
        }
        if (!duration.isNegative()) {
            emulator.clock().advance(duration);
        }
        storm.flush();
        turns.next();
    }

    private HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        turns.next();
        return storm.send(call);
    }
}
