package dev.lisle.publisher.internal.facts;

/** What an answer to a publish says when it is taken alone; what came before it may say otherwise. */
public enum Answer {
    /** The id of the post. */
    LIVE,
    /** It never left. */
    NOT_SENT,
    /** 24/4279009: not yet, or no longer. */
    NOT_READY,
    /** A clear no. */
    REFUSED,
    /** A clear no that says when: a limit is reached. */
    LATER,
    /** A clear no of a kind that has been seen to lie. */
    SUSPECT,
    /** Everything else: lost, cut, unreadable, trouble. */
    DOUBT
}
