package dev.lisle.outbox.queues;

/** The account has no slots: give it some, or say at what moment the post is to go out. Nothing was kept. */
public final class NoQueueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoQueueException(String account) {
        super("The account \"" + account + "\" has no queue. Give it slots such as \"" + WeeklySlots.EXAMPLE
                + "\", or say when the post is to go out.");
    }
}
