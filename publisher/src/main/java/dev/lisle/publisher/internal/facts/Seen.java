package dev.lisle.publisher.internal.facts;

/** How a container looked. */
public enum Seen {
    IN_PROGRESS,
    FINISHED,
    PUBLISHED,
    ERROR,
    EXPIRED,
    /** Meta does not know it, or not yet. */
    MISSING,
    /** Meta says that it is something else than a container. */
    NO_CONTAINER,
    /** A status that this release does not know, or none. */
    OTHER
}
