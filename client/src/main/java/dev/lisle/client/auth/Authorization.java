package dev.lisle.client.auth;

import java.net.URI;

/**
 * A login that begins.
 *
 * @param url where to send the user
 * @param state keep it in the user's session, and hand it to {@link TokensClient#login} when they come back
 */
public record Authorization(URI url, String state) {
    /** The same login in another window than Meta's, such as an emulator's at {@code /oauth/authorize}. Sends nothing. */
    public Authorization in(URI window) {
        return new Authorization(URI.create(window + "?" + url.getRawQuery()), state);
    }

    /** The state is left out: who knows it can forge a login. */
    @Override
    public String toString() {
        return "Authorization[hidden]";
    }
}
