package dev.lisle.unofficial.errors;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wait: the server asked for a pause, and until it is over this client sends nothing more. Nothing was changed. */
public final class PleaseWaitException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Instant until;

    /** With the moment from which the client sends again (null: at once) and the answer, null if nothing was sent. */
    public PleaseWaitException(String message, @Nullable Instant until, @Nullable ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
        this.until = until;
    }

    /** From when on this client sends again; empty if its pace sets no pause. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
