package dev.lisle.unofficial.errors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of this module; its kinds are named after what the caller does next. Nothing is ever sent
 * again by itself. Messages never hold a token, a password or the text of a post.
 */
public abstract class UnofficialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the failed call changed anything on the server. */
    public enum Effect {
        /** Nothing was changed: the call was never sent, was refused, or was a read. */
        NONE,
        /** The answer to a write was lost or unclear: look before sending it again. */
        UNKNOWN
    }

    private final Effect effect;
    private final transient @Nullable ErrorAnswer answer;

    /** With what is known of the failure; {@code answer} is null if none came. */
    protected UnofficialException(
            String message, Effect effect, @Nullable ErrorAnswer answer, @Nullable Throwable cause) {
        super(message, cause);
        this.effect = effect;
        this.answer = answer;
    }

    /** Whether the failed call changed anything on the server. */
    public Effect effect() {
        return effect;
    }

    /** What the server answered; empty if nothing came, nothing was sent, or this was serialized. */
    public Optional<ErrorAnswer> answer() {
        return Optional.ofNullable(answer);
    }
}
