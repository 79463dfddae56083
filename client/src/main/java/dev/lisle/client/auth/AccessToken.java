package dev.lisle.client.auth;

import dev.lisle.client.internal.Require;

/**
 * A user access token. Its text is only given out by {@link #reveal}; {@code toString} and everything built on it show
 * {@code AccessToken[hidden]}. Immutable.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Access tokens</a>
 */
public final class AccessToken {
    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /**
     * Wraps the text of a token; white space around it is dropped, since tokens are often pasted or read from files.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if nothing is left, or if what is left has white space or control characters
     *     inside it; the message never repeats the text
     */
    public static AccessToken of(String text) {
        String token = text.strip();
        if (token.isEmpty()) {
            throw Require.violated("The access token is empty. Give the long-lived token of the account.");
        }
        if (!canBe(token)) {
            throw Require.violated("The access token has characters that no token has (white space, control"
                    + " or non-ASCII characters). Copy it again, on one line.");
        }
        return new AccessToken(token);
    }

    static boolean canBe(String token) {
        return !token.isEmpty() && token.chars().noneMatch(c -> c <= ' ' || c > '~');
    }

    /** The token itself, for the request that needs it. Do not log or show it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken token && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
