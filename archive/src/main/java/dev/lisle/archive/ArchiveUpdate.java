package dev.lisle.archive;

import dev.lisle.client.errors.ThreadsException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an update did.
 *
 * @param added posts and own replies that are new in the archive
 * @param changed posts and replies that were there and have changed
 * @param gone posts and own replies that Meta no longer has; they stay in the archive
 * @param replies replies of anybody, and mentions, that are new
 * @param media files that were fetched
 * @param snapshots posts whose numbers were taken down
 * @param requests calls that were answered, those for files not counted
 * @param leftOut what could not be archived and why, in words; empty if nothing
 * @param cause why the update ended early; null if it did not
 */
public record ArchiveUpdate(
        long added,
        long changed,
        long gone,
        long replies,
        long media,
        long snapshots,
        long requests,
        List<String> leftOut,
        @Nullable ThreadsException cause) {
    /** Copies the list. */
    public ArchiveUpdate {
        leftOut = List.copyOf(leftOut);
    }

    /** Why it ended before its end: a limit that is used up, a token that expired. What was read until then is kept. */
    public Optional<ThreadsException> stoppedBy() {
        return Optional.ofNullable(cause);
    }

    /** Whether it came to its end; the next update goes on where this one stopped. */
    public boolean isComplete() {
        return cause == null;
    }
}
