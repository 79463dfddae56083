package dev.lisle.client;

import dev.lisle.client.internal.Require;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a client calls. Start at {@link #defaults} and change what differs.
 *
 * @param address where the API lives, without version: scheme, host and, if need be, port and path
 * @param version the API version put before every path
 * @param timeout how long one call may take, its retries and waits included; more than zero, at most a day
 * @param readAttempts how often a read is tried at most; 1 or more. A write is never sent twice
 * @param readsAhead whether {@link dev.lisle.client.paging.Page#stream} fetches the next page, elsewhere, once more than half of the
 *     current one was read; never where Meta counts each call, as in searching and in the posts of public profiles
 */
public record ClientSettings(URI address, String version, Duration timeout, int readAttempts, boolean readsAhead) {
    /** Meta's own address. */
    public static final URI META = URI.create("https://graph.threads.net");

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public ClientSettings {
        Require.that(
                address.getRawUserInfo() == null,
                "The API address has a user name or password in it. Give it without; the token is the only credential.");
        Require.that(
                isHttp(address.getScheme())
                        && address.getHost() != null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null,
                "The API address \"" + address + "\" cannot be called. Give one like " + META
                        + " or http://127.0.0.1:8080.");
        Require.id("The API version", version.replace('.', '_'));
        Require.that(
                timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                "The timeout is " + timeout + ". Give more than zero and at most a day, for example PT60S.");
        Require.range("The number of read attempts", readAttempts, 1, 10);
    }

    /** Meta's address, {@code v1.0}, 60 seconds, four attempts to read, no reading ahead. */
    public static ClientSettings defaults() {
        return new ClientSettings(META, "v1.0", Duration.ofSeconds(60), 4, false);
    }

    /** The same with another address: an emulator's, a proxy's, {@code https://graph.threads.com}. */
    public ClientSettings withAddress(URI newAddress) {
        return new ClientSettings(newAddress, version, timeout, readAttempts, readsAhead);
    }

    /** The same with another bound on the time that a call takes. */
    public ClientSettings withTimeout(Duration newTimeout) {
        return new ClientSettings(address, version, newTimeout, readAttempts, readsAhead);
    }

    /** The same with another number of attempts to read; 1 never retries. */
    public ClientSettings withReadAttempts(int newReadAttempts) {
        return new ClientSettings(address, version, timeout, newReadAttempts, readsAhead);
    }

    /**
     * The same, reading ahead: for programs that go through whole lists and do something with each item. It may send one request for a
     * page that is never read.
     */
    public ClientSettings withReadingAhead() {
        return new ClientSettings(address, version, timeout, readAttempts, true);
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "https".equals(scheme) || "http".equals(scheme);
    }
}
