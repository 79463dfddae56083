package dev.lisle.mcp;

/** A call that is refused by us: the message names the value, the rule and the remedy. Nothing was sent. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
