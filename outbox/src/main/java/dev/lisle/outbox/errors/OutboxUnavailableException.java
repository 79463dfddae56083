package dev.lisle.outbox.errors;

/**
 * The database cannot be used: it is out of reach, its disk is full, or another program blocks it. Nothing is half written; if the
 * answer to a write was lost, {@link #written} is unknown. Mend it and ask again: with a key a submission is never kept twice.
 */
public final class OutboxUnavailableException extends OutboxException {
    private static final long serialVersionUID = 1L;

    /** What became of a write. */
    public enum Written {
        /** Nothing of it was kept. */
        NO,
        /** It was kept whole or not at all. */
        UNKNOWN
    }

    private final Written written;

    /** With what is wrong, and the remedy. */
    public OutboxUnavailableException(String message, Written written, Throwable cause) {
        super(message, cause);
        this.written = written;
    }

    /** Whether what was asked for was kept all the same. */
    public Written written() {
        return written;
    }
}
