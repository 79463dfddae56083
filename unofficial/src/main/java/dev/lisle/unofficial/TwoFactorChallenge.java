package dev.lisle.unofficial;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the second step of a login needs. {@code toString} hides all but the user name.
 *
 * @param identifier the server's mark of this login
 * @param username of the account
 * @param nonce with which to ask whether the login was approved on another device; null if it cannot be
 * @param hasAuthenticator whether an authenticator app is set up
 * @param hasSms whether codes go out by SMS
 * @param phone where codes go, mostly hidden; null if none was sent
 * @param json all that the server said of it
 */
public record TwoFactorChallenge(
        String identifier,
        String username,
        @Nullable String nonce,
        boolean hasAuthenticator,
        boolean hasSms,
        @Nullable String phone,
        Json json) {
    @Override
    public String toString() {
        return "TwoFactorChallenge[" + username + ", hidden]";
    }
}
