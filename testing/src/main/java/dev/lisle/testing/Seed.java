package dev.lisle.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One case of a property test: the start of a row of random numbers, the same on every JDK. It prints as the option that
 * runs this case alone, {@code -Dlisle.seed=7}.
 */
public record Seed(long value) {
    /** The system property that names the only seed to run. */
    public static final String REPLAY = "lisle.seed";

    /** Returns a fresh row of numbers; each call the same ones. */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /** Returns this many seeds, or the one that is to be replayed. For a {@code @MethodSource}. */
    public static Stream<Seed> first(int count) {
        Long replayed = Long.getLong(REPLAY);
        return replayed == null ? LongStream.range(0, count).mapToObj(Seed::new) : Stream.of(new Seed(replayed));
    }

    /**
     * Checks a property for this many seeds in one test, where a test for each would take longer than the checks.
     *
     * @throws AssertionError on the first failure; its message begins with the option that replays it
     */
    public static void check(int count, Consumer<Seed> property) {
        first(count).forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Replay with " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    @Override
    public String toString() {
        return "-D" + REPLAY + "=" + value;
    }
}
