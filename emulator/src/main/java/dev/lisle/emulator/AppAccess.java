package dev.lisle.emulator;

/**
 * What Meta has allowed an app. It decides whose posts the app may see; what its own people may do is the same.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/overview">Threads API overview</a>
 */
public enum AppAccess {
    /**
     * Not reviewed: other people's posts and mentions only if they are testers, keyword search only among one's own
     * posts, location search only for "Menlo Park", profiles only of four accounts of Meta's.
     */
    STANDARD,
    /** Reviewed for every scope: all public posts and profiles. */
    ADVANCED
}
