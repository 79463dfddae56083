package dev.lisle.publisher.hosting;

import java.net.URI;

/**
 * Gives local files an address from which Meta can fetch them. Thread-safe. An implementation may not change the bytes,
 * and must give each call an address of its own.
 */
public interface MediaHost {
    /**
     * Uploads a file; it can be fetched from the address when this returns.
     *
     * @throws MediaHostException if it cannot be hosted; nothing is left behind then
     */
    URI host(LocalMedia media);

    /**
     * Removes what {@link #host} uploaded; removing it twice does no harm.
     *
     * @throws MediaHostException if it is still there
     */
    void remove(URI address);

    /** The host of those who have none: refuses every file and says what to do. */
    static MediaHost none() {
        return NoMediaHost.INSTANCE;
    }
}
