package dev.lisle.publisher.internal.facts;

/** Why a part goes no further. */
public enum StopReason {
    /** Meta said no. */
    REFUSED,
    /** Meta said later. */
    LIMIT,
    /** Meta could not process it. */
    CONTAINER_FAILED,
    /** It was not processed in time. */
    TOO_SLOW,
    /** The text is too long by Meta's count. */
    TOO_LONG,
    /** The post that it answers is gone. */
    PARENT_GONE,
    /** Meta cannot be reached, or gives no usable answer. */
    NO_ANSWER
}
