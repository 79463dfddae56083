package dev.lisle.publisher.waiting;

import dev.lisle.client.containers.Container;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.ContainersClient;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a carousel's item is ready: looks soon, then ever more seldom up to once a minute, within a budget. Thread-safe.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Meta's advice on polling</a>
 */
public final class ContainerWait {
    private static final Duration SHORTEST = Duration.ofMillis(25);
    private static final Duration SELDOMEST_LOOK = Duration.ofMinutes(1);

    /** The next look comes when this share of the time waited so far has passed once more. */
    private static final int SHARE = 10;

    private final Clock clock;
    private final Pause pause;

    /** Looks at {@code clock} and waits by {@code pause}. */
    public ContainerWait(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Returns once {@code id} is {@code FINISHED}. Sends one request a look.
     *
     * @param budget how long it may take
     * @throws ContainerFailedException at once if it failed, expired, or was published by somebody else; and when the budget
     *     is used up
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void untilFinished(ContainersClient containers, ContainerId id, Duration budget)
            throws InterruptedException {
        Instant start = clock.instant();
        Instant end = start.plus(budget);
        while (true) {
            Container seen = look(containers, id);
            if (seen.is(ContainerStatus.FINISHED)) {
                return;
            }
            if (seen.is(ContainerStatus.ERROR)
                    || seen.is(ContainerStatus.EXPIRED)
                    || seen.is(ContainerStatus.PUBLISHED)) {
                throw failed(seen, "is " + seen.status());
            }
            Duration wait = next(Duration.between(start, clock.instant()));
            if (!clock.instant().plus(wait).isBefore(end)) {
                throw failed(seen, "was not ready within " + budget + "; its status is " + seen.status());
            }
            pause.forAtLeast(wait);
        }
    }

    /** A container that Meta does not know yet counts as one without a status. */
    private static Container look(ContainersClient containers, ContainerId id) {
        try {
            return containers.get(id);
        } catch (NotReadyException e) {
            return new Container(id, null, null, Map.of());
        }
    }

    private static Duration next(Duration waited) {
        Duration share = waited.dividedBy(SHARE);
        if (share.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return share.compareTo(SELDOMEST_LOOK) < 0 ? share : SELDOMEST_LOOK;
    }

    private static ContainerFailedException failed(Container seen, String what) {
        @Nullable String reason = seen.errorMessage();
        return new ContainerFailedException(
                "Container " + seen.id() + " " + what + (reason == null ? "" : ": " + reason) + ".", seen);
    }
}
