package dev.lisle.client.auth;

import dev.lisle.client.internal.CredentialsText;
import dev.lisle.client.profiles.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token and what is known of it. {@code toString} hides the token, {@link #toJson} does not.
 *
 * @param user whose it is; null if not known
 * @param scopes what it allows, as far as is known: Meta's answers do not say, so it is what the user was asked for
 * @param issuedAt when it was made; null if not known
 * @param expiresAt when it ends; null if not known
 * @param isLongLived false for the hour after a login
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/long-lived-tokens">Long-lived tokens</a>
 */
public record Credentials(
        AccessToken token,
        @Nullable UserId user,
        Set<Scope> scopes,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        boolean isLongLived) {
    /** How long a short-lived token lives. */
    public static final Duration SHORT_LIFE = Duration.ofHours(1);

    /** How long a long-lived token lives, from when it was made or refreshed. */
    public static final Duration LONG_LIFE = Duration.ofDays(60);

    /** How old a long-lived token must be before Meta refreshes it. */
    public static final Duration LEAST_AGE = Duration.ofHours(24);

    /** Copies the scopes. */
    public Credentials {
        scopes = Set.copyOf(scopes);
    }

    /** A long-lived token of which nothing else is known. */
    public static Credentials of(AccessToken token) {
        return new Credentials(token, null, Set.of(), null, null, true);
    }

    /** Whether it is known to have ended. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether Meta would refresh it, as far as is known: it is long-lived, a day old, and has not ended. */
    public boolean mayRefresh(Instant now) {
        return isLongLived && !isExpired(now) && (issuedAt == null || !now.isBefore(issuedAt.plus(LEAST_AGE)));
    }

    /** Whether it is time to refresh it: it may be, and less than half of its life is left, or nobody knows how much. */
    public boolean isDue(Instant now) {
        return mayRefresh(now) && (expiresAt == null || now.isAfter(expiresAt.minus(LONG_LIFE.dividedBy(2))));
    }

    /** Everything, the token too, as JSON for {@link #fromJson}. Keep it as safe as the token. */
    public String toJson() {
        return CredentialsText.write(this);
    }

    /**
     * What {@link #toJson} wrote, or pythreads' {@code Credentials.to_json}.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if it is neither; the message does not repeat it
     */
    public static Credentials fromJson(String json) {
        return CredentialsText.read(json);
    }
}
