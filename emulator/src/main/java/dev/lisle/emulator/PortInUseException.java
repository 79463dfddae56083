package dev.lisle.emulator;

/** The emulator was asked to listen on a port that another program holds. Choose another port, or 0 for a free one. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(int port, Throwable cause) {
        super(
                "Port " + port + " on 127.0.0.1 is in use by another program:"
                        + " stop that program, or choose another port (0 takes any free one)",
                cause);
        this.port = port;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
