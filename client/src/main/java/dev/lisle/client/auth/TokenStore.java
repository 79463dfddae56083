package dev.lisle.client.auth;

import java.io.Closeable;
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

    /**
     * The right to refresh the token, which one holder has at a time, over all processes that share the store; close it to give it
     * back. Never waits. A store that only one process uses need not say more than this.
     *
     * @return empty if somebody else is at it: what they save is there for {@link #load} later
     * @throws IOException if it cannot be said who has it
     */
    default Optional<Closeable> tryHold() throws IOException {
        return Optional.of(() -> {});
    }

    /** A store that ends with the JVM. */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }
}
