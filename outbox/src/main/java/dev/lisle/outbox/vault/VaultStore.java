package dev.lisle.outbox.vault;

import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import java.io.IOException;
import java.util.Optional;

/** One account of a vault. */
record VaultStore(String account, Vault vault) implements TokenStore {
    @Override
    public Optional<Credentials> load() throws IOException {
        try {
            return vault.load(account);
        } catch (OutboxUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void save(Credentials credentials) throws IOException {
        try {
            vault.save(account, credentials);
        } catch (OutboxUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
