package dev.lisle.client.auth;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.profiles.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Meta knows of a token.
 *
 * @param type {@code USER}, or that of an app
 * @param application the app's name
 * @param expiresAt when it ends; null if it never does or Meta left it out
 * @param dataAccessExpiresAt when the user's grant ends; null likewise
 * @param scopes what it allows
 * @param user whose it is
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/debug">Debug</a>
 */
public record TokenDetails(
        @Nullable String type,
        @Nullable String application,
        @Nullable Boolean isValid,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant dataAccessExpiresAt,
        List<OpenEnum<Scope>> scopes,
        @Nullable UserId user,
        Map<String, @Nullable Object> unknown) {
    /** Copies the list. */
    public TokenDetails {
        scopes = List.copyOf(scopes);
    }
}
