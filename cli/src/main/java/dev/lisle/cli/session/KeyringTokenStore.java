package dev.lisle.cli.session;

import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.errors.InvalidRequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Keeps the credentials of one account in the system's keyring, as one line of Base64, which every such program takes. */
final class KeyringTokenStore implements TokenStore {
    private final Keyring keyring;
    private final String account;

    KeyringTokenStore(Keyring keyring, String account) {
        this.keyring = keyring;
        this.account = account;
    }

    @Override
    public Optional<Credentials> load() throws IOException {
        Optional<String> line = keyring.load(account);
        try {
            return line.map(text ->
                    Credentials.fromJson(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | InvalidRequestException e) {
            throw new IOException(
                    "the keyring's entry for " + account + " holds no credentials; log in again with 'lisle login'", e);
        }
    }

    @Override
    public void save(Credentials credentials) throws IOException {
        keyring.save(
                account, Base64.getEncoder().encodeToString(credentials.toJson().getBytes(StandardCharsets.UTF_8)));
    }
}
