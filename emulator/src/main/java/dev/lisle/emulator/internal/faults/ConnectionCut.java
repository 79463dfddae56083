package dev.lisle.emulator.internal.faults;

/** Thrown where a call is to end without an answer; the one who holds the connection closes it. */
public final class ConnectionCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Cuts. */
    public ConnectionCut() {
        super("The connection is cut by a fault", null, false, false);
    }
}
