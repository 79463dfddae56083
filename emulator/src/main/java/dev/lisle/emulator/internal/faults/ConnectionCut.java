package dev.lisle.emulator.internal.faults;

/** Thrown where a call is to end without an answer; the one who holds the connection closes it. */
public final class ConnectionCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Cuts because of this fault. */
    public ConnectionCut(String fault) {
        super(fault, null, false, false);
    }
}
