package dev.lisle.publisher.drafts;

/** How media are shared out between the parts of a chain. Their order never changes. */
public enum MediaSpread {
    /** As evenly as it goes, from the first part to the last. */
    EVENLY,
    /** The first 20 to the first part, the next 20 to the second, and so on. */
    FILL
}
