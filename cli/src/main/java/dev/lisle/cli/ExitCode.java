package dev.lisle.cli;

/** What the shell is told. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;

    /** It failed; nothing is in doubt. */
    public static final int FAILED = 1;

    /** Wrong usage or input; nothing was sent. */
    public static final int WRONG_INPUT = 2;

    /** The effect is unknown: something may be live that the answer did not say. */
    public static final int EFFECT_UNKNOWN = 3;

    /** Ctrl-C, whatever happened until then. The JVM says so itself: no command returns it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
