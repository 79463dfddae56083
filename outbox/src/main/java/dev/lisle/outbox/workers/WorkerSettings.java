package dev.lisle.outbox.workers;

import java.time.Duration;

/**
 * How a worker works. Start at {@link #defaults} and change what differs.
 *
 * @param accountsAtOnce for how many accounts it publishes at the same time, 1 to 1,000; of one account one chain after the other
 * @param poll how often it asks the database what is due
 * @param heartbeat how often it says that it lives; one that has not said so for two minutes is taken for dead
 * @param mostFailures how often in a row it tries again what fails for a reason that passes by itself, such as a network that is
 *     down: after one minute, two, four and so on up to an hour
 * @param quotaAge how long Meta's word on an account's quota is believed, besides what is counted here
 * @param farewell how long {@link OutboxWorker#close} waits for chains that are on their way before it interrupts them
 */
public record WorkerSettings(
        int accountsAtOnce, Duration poll, Duration heartbeat, int mostFailures, Duration quotaAge, Duration farewell) {
    private static final int MOST_AT_ONCE = 1_000;

    /** @throws IllegalArgumentException if a number is out of range */
    public WorkerSettings {
        if (accountsAtOnce < 1 || accountsAtOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("A worker publishes for 1 to " + MOST_AT_ONCE
                    + " accounts at once, not for " + accountsAtOnce + ".");
        }
        if (!isPositive(poll) || !isPositive(heartbeat) || mostFailures < 0 || farewell.isNegative()) {
            throw new IllegalArgumentException("Times of a worker are longer than zero, and failures are 0 or more.");
        }
    }

    /** 32 accounts at once, a poll each second, a heartbeat each 20, about a day of trying again, 10 minutes, 30 seconds. */
    public static WorkerSettings defaults() {
        return new WorkerSettings(
                32, Duration.ofSeconds(1), Duration.ofSeconds(20), 29, Duration.ofMinutes(10), Duration.ofSeconds(30));
    }

    /** The same for another number of accounts at once. */
    public WorkerSettings withAccountsAtOnce(int count) {
        return new WorkerSettings(count, poll, heartbeat, mostFailures, quotaAge, farewell);
    }

    /** The same with another time between polls. */
    public WorkerSettings withPoll(Duration time) {
        return new WorkerSettings(accountsAtOnce, time, heartbeat, mostFailures, quotaAge, farewell);
    }

    /** The same with another time between heartbeats. */
    public WorkerSettings withHeartbeat(Duration time) {
        return new WorkerSettings(accountsAtOnce, poll, time, mostFailures, quotaAge, farewell);
    }

    /** The same, trying again more or less often. */
    public WorkerSettings withMostFailures(int count) {
        return new WorkerSettings(accountsAtOnce, poll, heartbeat, count, quotaAge, farewell);
    }

    /** The same, believing Meta's word on quotas for another time. */
    public WorkerSettings withQuotaAge(Duration time) {
        return new WorkerSettings(accountsAtOnce, poll, heartbeat, mostFailures, time, farewell);
    }

    /** The same with another patience at its end. */
    public WorkerSettings withFarewell(Duration time) {
        return new WorkerSettings(accountsAtOnce, poll, heartbeat, mostFailures, quotaAge, time);
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
