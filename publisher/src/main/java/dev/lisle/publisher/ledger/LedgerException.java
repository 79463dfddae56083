package dev.lisle.publisher.ledger;

/**
 * The ledger cannot be written or read, or is on hold. Nothing is published without it: mend it (the disk, the folder, the
 * database) or end the hold, then resume the chain.
 */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean onHold;

    /** With what is wrong and the remedy. */
    public LedgerException(String message) {
        this(message, false);
    }

    /** With what the disk or the database said. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
        onHold = false;
    }

    private LedgerException(String message, boolean onHold) {
        super(message);
        this.onHold = onHold;
    }

    /** The ledger was restored from a copy, or a person stopped it; {@code message} says how it is ended. */
    public static LedgerException onHold(String message) {
        return new LedgerException(message, true);
    }

    /** Whether the ledger is in order and waits for a person to end its hold. */
    public boolean isOnHold() {
        return onHold;
    }
}
