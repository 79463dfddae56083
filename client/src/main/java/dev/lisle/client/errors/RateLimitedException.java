package dev.lisle.client.errors;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wait: a quota or a rate limit is used up. Nothing was changed. */
public final class RateLimitedException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** With what the server said about when to come back; null if it said nothing. */
    public RateLimitedException(String message, ApiError error, @Nullable Duration retryAfter) {
        super(message, Effect.NONE, error, null);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to wait; empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
