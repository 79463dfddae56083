package dev.lisle.publisher.doubt;

/** What a publisher may do when the answer to a publish was lost and the container still waits to be published. */
public enum InDoubt {
    /**
     * Publish the same container once more, after a settle time. No duplicate as long as one container becomes one post, which
     * Meta does not promise; and none in any case while a lost publish takes effect within the settle time.
     */
    RESEND_SAME,
    /** Never send again: look, and say that it is unknown. No duplicate, whatever Meta does. */
    ASK
}
