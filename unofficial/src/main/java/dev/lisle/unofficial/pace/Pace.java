package dev.lisle.unofficial.pace;

import java.time.Duration;

/**
 * The least time between requests of one client. It is even on purpose: it spares the server, and does not pretend that
 * a person is typing.
 *
 * @param betweenRequests from the start of any request to the start of the next
 * @param betweenWrites from the start of one write to the start of the next
 * @param afterRefusal how long the client sends nothing once the server asked to wait or blocked an action; until
 *     then each call fails at once with {@link dev.lisle.unofficial.errors.PleaseWaitException}
 */
public record Pace(Duration betweenRequests, Duration betweenWrites, Duration afterRefusal) {
    /**
     * The default: 3 s, 20 s, 30 min. Sessions were reported to end after 20 to 30 calls in quick succession, and to
     * come back after 15 to 30 minutes.
     */
    public static final Pace CONSERVATIVE =
            new Pace(Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofMinutes(30));

    /** No waiting at all, for a server of your own, such as Lisle's emulator. */
    public static final Pace UNLIMITED = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** @throws IllegalArgumentException if a duration is negative */
    public Pace {
        if (betweenRequests.isNegative() || betweenWrites.isNegative() || afterRefusal.isNegative()) {
            throw new IllegalArgumentException("A duration of the pace is negative. Give zero or more.");
        }
    }
}
