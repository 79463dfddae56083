package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.pace.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets requests through one by one, no faster than the pace allows. Shared by all JVM threads of a client. */
public final class Turnstile {
    private final Pace pace;
    private final Clock clock;
    private final Pause pause;
    private Instant nextRequest = Instant.MIN;
    private Instant nextWrite = Instant.MIN;
    private Instant heldUntil = Instant.MIN;

    /** With the time that it goes by and the means to wait. */
    public Turnstile(Pace pace, Clock clock, Pause pause) {
        this.pace = pace;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Returns when the next request may go out.
     *
     * @throws PleaseWaitException while the server's wish for a pause lasts
     */
    void pass(boolean write) throws InterruptedException {
        refuseWhileHeld();
        pause.forAtLeast(untilMyTurn(write));
        refuseWhileHeld(); // another request may have been told to wait meanwhile
    }

    /** From now on nothing passes for a while. Returns until when; empty if the pace sets no pause. */
    Optional<Instant> hold() {
        if (pace.afterRefusal().isZero()) {
            return Optional.empty();
        }
        synchronized (this) {
            heldUntil = clock.instant().plus(pace.afterRefusal());
            return Optional.of(heldUntil);
        }
    }

    private synchronized Duration untilMyTurn(boolean write) {
        Instant now = clock.instant();
        Instant turn = latest(now, write ? latest(nextRequest, nextWrite) : nextRequest);
        nextRequest = turn.plus(pace.betweenRequests());
        if (write) {
            nextWrite = turn.plus(pace.betweenWrites());
        }
        return Duration.between(now, turn);
    }

    private synchronized void refuseWhileHeld() {
        if (clock.instant().isBefore(heldUntil)) {
            throw new PleaseWaitException(
                    "Nothing was sent: the server asked for a pause, which lasts until " + heldUntil + ".",
                    heldUntil,
                    null);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
