package dev.lisle.publisher.drafts;

/** Fix the draft: what it holds cannot be published. Nothing was sent. The message names the value, the rule, the remedy. */
public final class InvalidDraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the value, the rule and the remedy. */
    public InvalidDraftException(String message) {
        super(message);
    }

    /** With what made it invalid. */
    public InvalidDraftException(String message, Throwable cause) {
        super(message, cause);
    }
}
