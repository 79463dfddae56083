package dev.lisle.outbox.queues;

/** Fix the text: it names no slots. The message has the word that was not understood, the rule and an example. */
public final class InvalidSlotsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSlotsException(String message) {
        super(message + " Write for example \"" + WeeklySlots.EXAMPLE + "\".");
    }
}
