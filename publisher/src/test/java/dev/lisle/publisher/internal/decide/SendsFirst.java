package dev.lisle.publisher.internal.decide;

import java.time.Duration;

/** Checks the fence after it has sent: a mutant that every model check must catch. */
final class SendsFirst extends Sending {
    @Override
    public Step first() {
        return Step.SEND;
    }

    @Override
    public Step after(Step step, boolean committed, Duration sinceCommit) {
        return switch (step) {
            case SEND -> Step.COMMIT;
            case COMMIT -> committed ? Step.RECORD_ANSWER : Step.END;
            default -> Step.END;
        };
    }
}
