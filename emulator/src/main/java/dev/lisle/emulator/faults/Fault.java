package dev.lisle.emulator.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong, and when. Immutable: start at one of the factories, which strike every fitting call of
 * every account, and narrow it down. Whatever concerns a post or container strikes when it is made.
 *
 * <pre>{@code
 * emulator.faults().add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).of("ada").times(1));
 * }</pre>
 *
 * @param kind what goes wrong
 * @param operations the calls that it may strike
 * @param username whose calls it may strike, or null for everyone's
 * @param times how often it strikes before it is used up, or null for ever
 * @param probability how likely it strikes a fitting call, above 0 and up to 1
 * @param seed makes the choice the same in every run
 */
public record Fault(
        FaultKind kind,
        Set<Operation> operations,
        @Nullable String username,
        @Nullable Integer times,
        double probability,
        long seed) {
    /** @throws IllegalArgumentException if it could never strike */
    public Fault {
        operations = Set.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("A fault needs at least one operation that it may strike");
        }
        if (!kind.operations().containsAll(operations)) {
            throw new IllegalArgumentException(
                    kind + " can't strike all of " + operations + ": use only " + kind.operations());
        }
        if (times != null && times < 1) {
            throw new IllegalArgumentException("A fault can't strike " + times + " times: use 1 or more");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    probability + " is no probability for a fault: use more than 0 and at most 1");
        }
    }

    /** Another answer instead of the true one. */
    public static Fault answer(FaultAnswer answer, Moment moment) {
        return of(new FaultKind.Answered(answer, moment));
    }

    /** The connection closed without an answer. */
    public static Fault cut(Moment moment) {
        return of(new FaultKind.Cut(moment));
    }

    /** The connection closed in the middle of the answer, after the effect. */
    public static Fault truncated() {
        return of(new FaultKind.Truncated());
    }

    /**
     * A call that does nothing for this long, and then all that it should.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault delay(Duration by) {
        return of(new FaultKind.Delayed(by));
    }

    /**
     * An answer whose body takes this long to come.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault slow(Duration over) {
        return of(new FaultKind.Slow(over));
    }

    /**
     * A post that is seen in one place so much later than elsewhere.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault lag(View view, Duration by) {
        return of(new FaultKind.Lagging(view, by));
    }

    /**
     * A publish that is accepted and takes effect only after this long.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault late(Duration by, Line line) {
        return of(new FaultKind.Late(by, line));
    }

    /**
     * A reply with a video that loses its parent if it is published so soon after it got ready.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault detachedVideoReply(Duration within) {
        return of(new FaultKind.Detached(within));
    }

    /**
     * A container that stays {@code IN_PROGRESS} for so much longer.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault stuck(Duration by) {
        return of(new FaultKind.Stuck(by));
    }

    /**
     * A container that ends in {@code ERROR}.
     *
     * @param errorMessage what it says, such as {@code FAILED_PROCESSING_VIDEO}
     * @throws IllegalArgumentException if the message is blank
     */
    public static Fault containerError(String errorMessage) {
        return of(new FaultKind.Failing(errorMessage));
    }

    /**
     * The same, in these calls only.
     *
     * @throws IllegalArgumentException if it can't strike one of them
     */
    public Fault on(Operation first, Operation... more) {
        return new Fault(kind, EnumSet.of(first, more), username, times, probability, seed);
    }

    /** The same, for this account only. */
    public Fault of(String username) {
        return new Fault(kind, operations, username, times, probability, seed);
    }

    /**
     * The same, used up after it struck so often.
     *
     * @throws IllegalArgumentException if {@code times} is less than 1
     */
    public Fault times(int times) {
        return new Fault(kind, operations, username, times, probability, seed);
    }

    /** The same, used up after it struck once. */
    public Fault once() {
        return times(1);
    }

    /**
     * The same, by chance.
     *
     * @param probability how likely it strikes a fitting call, above 0 and up to 1
     * @param seed makes the choice the same in every run, as long as the fitting calls come in the same order
     * @throws IllegalArgumentException if the probability is none
     */
    public Fault withProbability(double probability, long seed) {
        return new Fault(kind, operations, username, times, probability, seed);
    }

    private static Fault of(FaultKind kind) {
        return new Fault(kind, kind.operations(), null, null, 1, 0);
    }
}
