package dev.lisle.publisher.doubt;

/** What is not known of a part. */
public enum Doubt {
    /** It is live, but which of several equal posts it is, or where it shows, is not known. */
    WHICH,
    /** Whether it is live, or will be, is not known. */
    WHETHER
}
