package dev.lisle.publisher;

/** Not now, or not a second time: the message names the chain that is in the way and says what to do. Nothing was sent. */
public final class ChainBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String chain;

    ChainBusyException(String chain, String message) {
        super(message);
        this.chain = chain;
    }

    /** The chain that is in the way. */
    public String chain() {
        return chain;
    }
}
