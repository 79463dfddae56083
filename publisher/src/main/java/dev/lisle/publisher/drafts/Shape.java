package dev.lisle.publisher.drafts;

/** What a text may become. */
public enum Shape {
    /** One post if it fits, else a chain of as few as hold it. */
    CHAIN,
    /** One post or none: what does not fit is refused with its length. */
    SINGLE_POST
}
