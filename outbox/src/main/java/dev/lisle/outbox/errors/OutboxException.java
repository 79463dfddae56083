package dev.lisle.outbox.errors;

/** An outbox did not do what it was asked; the message says why, and what to do. */
public abstract sealed class OutboxException extends RuntimeException
        permits KeyInUseException, NoSuchSubmissionException, OutboxUnavailableException, WrongStateException {
    private static final long serialVersionUID = 1L;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }

    OutboxException(String message) {
        super(message);
    }
}
