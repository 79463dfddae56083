package dev.lisle.outbox.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a token without opening it.
 *
 * @param account whose it is, by the name under which it was saved
 * @param issuedAt when it was made; null if not known
 * @param expiresAt when it ends; null if not known
 * @param grantEndsAt when the user's consent may end, after which no refresh helps; null if not known
 * @param lastFailure why it could not be refreshed the last time; null if it could, or nobody tried
 */
public record VaultedToken(
        String account,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant grantEndsAt,
        @Nullable String lastFailure) {}
