package dev.lisle.publisher.hosting;

import java.net.URI;
import java.util.Optional;

/**
 * Gives local files an address from which Meta can fetch them. Thread-safe. An implementation may not change the bytes,
 * and must give each call an address of its own that nobody can guess. {@link LocalMedia#open} and
 * {@link LocalMedia#newName} do the tedious half of one.
 */
public interface MediaHost {
    /**
     * Uploads a file; it can be fetched from the address when this returns.
     *
     * @param progress told how far the upload is
     * @throws MediaHostException if it cannot be hosted; nothing is left behind then, as far as can be helped
     */
    URI host(LocalMedia media, UploadProgress progress);

    /**
     * Removes what {@link #host} uploaded, in this process or an earlier one; removing it twice does no harm.
     *
     * @throws MediaHostException if it is still there, or never was of this host
     */
    void remove(URI address);

    /** What the author of a draft should know about this host before a file goes there, in a sentence; told once a draft. */
    default Optional<String> caution() {
        return Optional.empty();
    }

    /** The host of those who have none: refuses every file and says what to do. */
    static MediaHost none() {
        return NoMediaHost.INSTANCE;
    }
}
