package dev.lisle.publisher.internal.decide;

import java.time.Duration;

/**
 * Rule 2, the way from a permission to a publish: commit, check the time, send, write down. A machine of its own so that the
 * worker and the model check walk the very same steps.
 */
public class Sending {
    /** Rule 2: what was committed longer ago is not sent, because somebody else may have decided since. */
    public static final Duration LONGEST_AFTER_COMMIT = Duration.ofSeconds(5);

    /** What is done next. */
    public enum Step {
        /** Write the intent, if nothing changed since it was decided and the lease holds. */
        COMMIT,
        /** Send the publish. */
        SEND,
        /** Write down that nothing was sent. */
        RECORD_NOT_SENT,
        /** Write down what was answered. */
        RECORD_ANSWER,
        /** Read the ledger again and decide anew. */
        END
    }

    /** Where it begins. */
    public Step first() {
        return Step.COMMIT;
    }

    /**
     * What follows.
     *
     * @param committed whether the intent is known to be written
     * @param sinceCommit since the commit began, by the clock that says more
     */
    public Step after(Step step, boolean committed, Duration sinceCommit) {
        return switch (step) {
            case COMMIT -> {
                if (!committed) {
                    yield Step.END;
                }
                yield sinceCommit.compareTo(LONGEST_AFTER_COMMIT) > 0 ? Step.RECORD_NOT_SENT : Step.SEND;
            }
            case SEND -> Step.RECORD_ANSWER;
            case RECORD_NOT_SENT, RECORD_ANSWER, END -> Step.END;
        };
    }
}
