package dev.lisle.outbox.errors;

/** There is no submission with that id: check the id and the database. */
public final class NoSuchSubmissionException extends OutboxException {
    private static final long serialVersionUID = 1L;

    /** Names the id. */
    public NoSuchSubmissionException(String id) {
        super("There is no submission \"" + id + "\" here. List what there is, and check which database is open.");
    }
}
