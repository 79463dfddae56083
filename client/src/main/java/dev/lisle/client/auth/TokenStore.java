package dev.lisle.client.auth;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the credentials of one account. What was saved is there whole or not at all, whatever happens in between; nothing
 * but the owner can read it. Thread-safe.
 */
public interface TokenStore {
    /** What was saved last; empty if nothing was. */
    Optional<Credentials> load() throws IOException;

    /** Keeps {@code credentials} in place of what was there. When it returns, they are safe; when it throws, the old ones are. */
    void save(Credentials credentials) throws IOException;

    /** A store that ends with the JVM. */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }
}
