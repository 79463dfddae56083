package dev.lisle.publisher;

import dev.lisle.publisher.doubt.InDoubt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How patient and how careful a publisher is. Start at {@link #defaults} and change what differs.
 *
 * @param textBudget how long a text container may take until it is ready
 * @param imageBudget how long an image or a carousel may take
 * @param videoBudget how long a video may take; large ones take minutes
 * @param settleBudget how long a container or a parent that Meta has announced may stay unknown to the rest of Meta
 * @param caution what is done when the answer to a publish is lost
 * @param atLimit what is done when the account's posts or replies of the day do not suffice for the whole chain
 * @param deadline how long a caller waits; the chain can be resumed afterwards. Null waits as long as it takes
 */
public record PublisherSettings(
        Duration textBudget,
        Duration imageBudget,
        Duration videoBudget,
        Duration settleBudget,
        Caution caution,
        AtLimit atLimit,
        @Nullable Duration deadline) {

    /**
     * What is done when the answer to a publish is lost.
     *
     * @param inDoubt whether the same container may be published once more
     * @param httpDeadline how long an answer may take: no client may have a longer {@code timeout}; more than zero, and at most
     *     100 seconds, so that the lease on a chain outlasts every request
     * @param settleTime how long a publish whose answer was lost may go on taking effect: before that nothing is sent again
     * @param listLag how long a post may be missing from lists
     */
    public record Caution(InDoubt inDoubt, Duration httpDeadline, Duration settleTime, Duration listLag) {
        private static final Duration LONGEST_HTTP_DEADLINE = Duration.ofSeconds(100);

        /** @throws IllegalArgumentException if a duration breaks its rule */
        public Caution {
            if (httpDeadline.isNegative()
                    || httpDeadline.isZero()
                    || httpDeadline.compareTo(LONGEST_HTTP_DEADLINE) > 0) {
                throw new IllegalArgumentException("The HTTP deadline is " + httpDeadline
                        + ". Give more than zero and at most " + LONGEST_HTTP_DEADLINE + ".");
            }
            if (settleTime.isNegative() || listLag.isNegative()) {
                throw new IllegalArgumentException("The settle time " + settleTime + " or the list lag " + listLag
                        + " is negative. Give zero or more.");
            }
        }

        /** Send the same again; 60 seconds, 5 minutes, 30 seconds. */
        public static Caution defaults() {
            return new Caution(
                    InDoubt.RESEND_SAME, Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofSeconds(30));
        }

        /** The same with another choice. */
        public Caution with(InDoubt choice) {
            return new Caution(choice, httpDeadline, settleTime, listLag);
        }
    }

    /** These budgets, and the defaults for the rest. */
    public PublisherSettings(Duration textBudget, Duration imageBudget, Duration videoBudget, Duration settleBudget) {
        this(textBudget, imageBudget, videoBudget, settleBudget, Caution.defaults(), AtLimit.REFUSE, null);
    }

    /** One, five and thirty minutes; two minutes to settle; careful by default; no deadline. */
    public static PublisherSettings defaults() {
        return new PublisherSettings(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(2),
                Caution.defaults(),
                AtLimit.REFUSE,
                null);
    }

    /** The same with another way of being careful. */
    public PublisherSettings with(Caution newCaution) {
        return new PublisherSettings(textBudget, imageBudget, videoBudget, settleBudget, newCaution, atLimit, deadline);
    }

    /** The same with a bound on how long a caller waits. */
    public PublisherSettings withDeadline(Duration newDeadline) {
        return new PublisherSettings(textBudget, imageBudget, videoBudget, settleBudget, caution, atLimit, newDeadline);
    }

    /** The same with another way of meeting a limit. */
    public PublisherSettings with(AtLimit newAtLimit) {
        return new PublisherSettings(textBudget, imageBudget, videoBudget, settleBudget, caution, newAtLimit, deadline);
    }
}
