package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.settings.SessionToken;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a login gave.
 *
 * @param token stands for the account
 * @param me the number of the account; null if neither the answer nor the token says it
 * @param account the account as the answer described it; null if the token came from settings
 */
public record Login(
        SessionToken token, @Nullable UserId me, @Nullable User account) {
    /** A login that settings hold. */
    public static Login of(SessionToken token) {
        return new Login(token, token.userId().orElse(null), null);
    }
}
