package dev.lisle.outbox.workers;

/**
 * How a worker does, since it was built.
 *
 * @param isRunning whether it looks for what is due
 * @param busy how many accounts it publishes for right now
 * @param published how many submissions it brought to an end
 * @param failed how many went no further
 * @param unknown how often it left one unknown
 * @param postponed how often it left one for later
 * @param troubles how often the database or something else failed
 * @param missed how many did not go out by their last moment
 */
public record WorkerHealth(
        boolean isRunning,
        int busy,
        long published,
        long failed,
        long unknown,
        long postponed,
        long troubles,
        long missed) {}
