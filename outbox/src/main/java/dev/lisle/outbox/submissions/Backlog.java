package dev.lisle.outbox.submissions;

import java.time.Duration;

/**
 * How much an outbox has before it. What waits for its worker or its time is counted once: it is {@code waiting}, {@code due},
 * {@code postponed} or {@code held}.
 *
 * @param waiting whose time has not come
 * @param due that go out as soon as a worker turns to their account
 * @param postponed whose time has come and that are tried again later, since a quota was used up or something failed
 * @param held that would be due, but their account or all are paused, or the outbox is on hold
 * @param publishing that a worker has taken
 * @param unknown of which a part may be live
 * @param failed that wait for a person
 * @param late how long a worker could have taken the first of those that are due; zero if none is. Where it grows, no worker runs, or
 *     they cannot keep up
 */
public record Backlog(
        long waiting, long due, long postponed, long held, long publishing, long unknown, long failed, Duration late) {}
