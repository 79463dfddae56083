package dev.lisle.cli;

/** Ctrl-C came; the message says what that leaves, where it is more than that nothing was published. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that begins with "stopped". */
    public StoppedException(String message, Exception cause) {
        super(message, cause);
        Thread.currentThread().interrupt();
    }
}
