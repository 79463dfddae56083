package dev.lisle.client.errors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures. Its kinds are named after what the caller does next. A message names the call, the cause and
 * the remedy; it may quote the beginning of an answer that could not be read, and never shows a token or a secret.
 */
public abstract class ThreadsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the failed call changed anything at Meta. */
    public enum Effect {
        /** Nothing was changed: the call was never sent, was refused, or was a read. */
        NONE,
        /** The answer to a write was lost or unclear: look before you send it again. */
        UNKNOWN
    }

    private final Effect effect;
    private final transient @Nullable ApiError error;

    /** A failure of the client; kinds of one's own are not meant to be. */
    protected ThreadsException(String message, Effect effect, @Nullable ApiError error, @Nullable Throwable cause) {
        super(message, cause);
        this.effect = effect;
        this.error = error;
    }

    /** {@code UNKNOWN} when the answer to a write was lost: the post may be live, so look before publishing again. */
    public Effect effect() {
        return effect;
    }

    /** What Meta said; empty if it said nothing, was not asked, or this was serialized. */
    public Optional<ApiError> error() {
        return Optional.ofNullable(error);
    }
}
