package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a container as a pure function of time. Nothing waits for anything: whoever asks, says what time it is.
 *
 * @param createdAt when it was created
 * @param readyAt when processing ends
 * @param failure what processing ends with instead of success, or null
 * @param published whether it has become a post
 */
public record ContainerLife(
        Instant createdAt, Instant readyAt, @Nullable String failure, boolean published) {
    /** How long a container may be published: 24 hours. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** Where it stands at that moment. */
    public ContainerStatus statusAt(Instant now) {
        if (published) {
            return ContainerStatus.PUBLISHED;
        }
        boolean processed = !now.isBefore(readyAt);
        if (processed && failure != null) {
            return ContainerStatus.ERROR;
        }
        if (!now.isBefore(createdAt.plus(LIFE))) {
            return ContainerStatus.EXPIRED;
        }
        return processed ? ContainerStatus.FINISHED : ContainerStatus.IN_PROGRESS;
    }
}
