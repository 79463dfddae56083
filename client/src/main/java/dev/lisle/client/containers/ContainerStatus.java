package dev.lisle.client.containers;

/**
 * How far a container has come.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing does not return a media ID</a>
 */
public enum ContainerStatus {
    /** Being processed; publishing now fails. */
    IN_PROGRESS,
    /** Ready to be published. */
    FINISHED,
    /** Published; it will never be published again. */
    PUBLISHED,
    /** Failed; see {@link Container#errorMessage}. */
    ERROR,
    /** Not published within 24 hours. */
    EXPIRED
}
