package dev.lisle.outbox.web;

/** A request that is not answered as it wished. The message is for the person at the page. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
