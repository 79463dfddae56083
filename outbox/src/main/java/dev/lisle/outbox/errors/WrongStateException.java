package dev.lisle.outbox.errors;

import dev.lisle.outbox.submissions.SubmissionState;

/** A submission is in a state that does not allow what was asked; nothing was changed. */
public final class WrongStateException extends OutboxException {
    private static final long serialVersionUID = 1L;

    private final SubmissionState state;

    /** With the state it is in, and the remedy. */
    public WrongStateException(SubmissionState state, String message) {
        super(message);
        this.state = state;
    }

    /** What it is. */
    public SubmissionState state() {
        return state;
    }
}
