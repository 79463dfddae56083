package dev.lisle.publisher.ledger;

/**
 * The ledger cannot be written or read. Nothing is published without it: mend it (the disk, the folder, the database), then
 * resume the chain.
 */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong and the remedy. */
    public LedgerException(String message) {
        super(message);
    }

    /** With what the disk or the database said. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
