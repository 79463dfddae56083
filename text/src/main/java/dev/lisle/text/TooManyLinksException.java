package dev.lisle.text;

/** One part was asked for, but the text has more different links than one may have. Take some out, or allow several parts. */
public final class TooManyLinksException extends InvalidTextException {
    private final int links;
    private final int limit;

    TooManyLinksException(int links, int limit) {
        super("The text has %d different links, but a part may have %d. Take some out, or let it become several parts."
                .formatted(links, limit));
        this.links = links;
        this.limit = limit;
    }

    /** Returns how many different links the text has. */
    public int links() {
        return links;
    }

    /** Returns how many a part may have. */
    public int limit() {
        return limit;
    }
}
