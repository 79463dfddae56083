package dev.lisle.publisher.internal.facts;

/** Why a part got no container. */
public enum CreateFailure {
    /** The answer was lost or says nothing; another container does no harm. */
    LOST,
    /** An item is not known yet to this part of Meta. */
    NOT_READY,
    /** The post that it answers is not known, or not yet. */
    PARENT,
    /** The text is too long by Meta's count. */
    TOO_LONG,
    /** A limit is reached. */
    LATER,
    /** A clear no. */
    REFUSED
}
