package dev.lisle.client.errors;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Try later: Meta had trouble of its own. After a write, look first: see {@link #effect}. */
public final class ServerTroubleException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public ServerTroubleException(String message, Effect effect, @Nullable ApiError error) {
        this(message, effect, error, null);
    }

    /** The same with what the server said about when to come back; null if it said nothing. */
    public ServerTroubleException(
            String message, Effect effect, @Nullable ApiError error, @Nullable Duration retryAfter) {
        super(message, effect, error, null);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to wait; empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
