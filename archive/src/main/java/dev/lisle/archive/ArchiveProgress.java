package dev.lisle.archive;

/**
 * How far an update is.
 *
 * @param step what it is doing
 * @param done how many of them so far in this update
 */
public record ArchiveProgress(Step step, long done) {
    /** What an update does, in this order. */
    public enum Step {
        /** Listing what the account published. */
        LISTING,
        /** Fetching pictures, videos and sound. */
        MEDIA,
        /** Asking, twice and a minute apart, about what is no longer listed. */
        ASKING_WHAT_IS_GONE,
        /** Reading conversations. */
        CONVERSATIONS,
        /** Taking down numbers. */
        INSIGHTS,
        /** Waiting where a limit is used up; {@code done} is in seconds. */
        WAITING,
        /** Writing the pages for people. */
        PAGES
    }

    /** Who is told how far an update is, on the thread that runs it. */
    @FunctionalInterface
    public interface Listener {
        /** Tells nobody. */
        Listener NONE = progress -> {};

        /** One more is done. */
        void reached(ArchiveProgress progress);
    }
}
