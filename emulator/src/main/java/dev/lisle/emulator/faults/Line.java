package dev.lisle.emulator.faults;

/** What becomes of the connection while a publish is late. */
public enum Line {
    /** It stays open, and the answer comes when the post is live; a caller who hangs up does not stop it. */
    OPEN,
    /** It is closed at once, without an answer. */
    CLOSED
}
