package dev.lisle.outbox.workers;

import dev.lisle.client.ThreadsClient;

/** Knows the accounts of an outbox by their names. Thread-safe. */
@FunctionalInterface
public interface AccountClients {
    /**
     * The client of an account, each time the same one as long as its login lasts; it stays the implementation's to close.
     *
     * @throws dev.lisle.client.errors.TokenExpiredException if its user has to log in; its posts wait until then
     * @throws IllegalArgumentException if there is no such account; its posts fail
     */
    ThreadsClient of(String account);
}
