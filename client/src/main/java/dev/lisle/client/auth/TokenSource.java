package dev.lisle.client.auth;

/**
 * Where a client takes its token from, anew for each call. Implementations are thread-safe, hold no lock while they send
 * something, and never return a token that they know to be expired.
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * The token for the next call.
     *
     * @throws dev.lisle.client.errors.TokenExpiredException if there is none that could be valid; the user has to log in again
     */
    AccessToken token();
}
