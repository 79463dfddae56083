package dev.lisle.benchmarks.exactlyonce;

/** What is asked of the publisher in a storm. */
enum Work {
    /** A draft becomes a chain. */
    CHAIN,
    /** Somebody else's post is shown again. */
    REPOST,
    /** A chain that is live is deleted. */
    DELETION,
    /** A chain of which somebody deleted a post is made whole. */
    REPAIR
}
