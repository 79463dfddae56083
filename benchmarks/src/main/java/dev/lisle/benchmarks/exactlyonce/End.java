package dev.lisle.benchmarks.exactlyonce;

/** How work ended, as it was told. */
enum End {
    /** All of it is done. */
    DONE,
    /** Not all of it, and it is said what. */
    FAILED,
    /** Nobody can tell whether it is live. */
    UNKNOWN
}
