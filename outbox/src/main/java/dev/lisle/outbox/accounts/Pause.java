package dev.lisle.outbox.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that is paused: its posts are kept, and none goes out.
 *
 * @param account its name; null if all accounts are paused
 * @param reason in words; null if none was given
 */
public record Pause(
        @Nullable String account,
        PauseKind kind,
        Instant since,
        @Nullable String reason) {}
