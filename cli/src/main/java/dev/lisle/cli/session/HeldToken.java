package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokenKeeper;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.errors.TokenStoreException;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The token that a command uses, and where it is from.
 *
 * @param address where the API lives that honours it
 * @param account the stored account; null if the token came from the environment or an emulator
 * @param store where that account's token is kept; null if there is none
 */
public record HeldToken(
        Credentials credentials,
        URI address,
        @Nullable StoredAccount account,
        @Nullable TokenStore store) {
    /** That of an account of an emulator; of the first one if {@code username} is null. Asks the emulator. */
    static HeldToken ofEmulator(EmulatorAddress emulator, @Nullable String username) {
        return bare(emulator.token(username), emulator.address());
    }

    /** One that stands in the environment, of which nothing else is known. */
    static HeldToken ofEnvironment(String token, URI address) {
        return bare(token, address);
    }

    /**
     * That of a stored account.
     *
     * @throws WrongInputException if it is gone
     * @throws TokenStoreException if it cannot be read
     */
    static HeldToken ofStored(StoredAccount account, TokenStore store) {
        try {
            Credentials credentials = store.load()
                    .orElseThrow(() -> new WrongInputException("The token of " + account.name()
                            + " is gone from where it was kept. Log in again with 'lisle login'."));
            return new HeldToken(credentials, account.address(), account, store);
        } catch (IOException e) {
            throw new TokenStoreException("The stored token cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static HeldToken bare(String token, URI address) {
        return new HeldToken(Credentials.of(AccessToken.of(token)), address, null, null);
    }

    /** Where a client takes it from again and again: a stored one is refreshed when that is due. */
    TokenSource source(Surroundings here) {
        return store == null
                ? credentials::token
                : TokenKeeper.of(store, here.tokensWithoutApp(address)::refresh, here.clock());
    }
}
