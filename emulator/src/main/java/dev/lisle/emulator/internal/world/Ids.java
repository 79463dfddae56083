package dev.lisle.emulator.internal.world;

import java.util.concurrent.atomic.AtomicLong;

/** Makes ids that look like Meta's: digits, each kind in a range of its own, never used twice. */
final class Ids {
    private static final long USERS = 17_841_400_000_000_000L;
    private static final long POSTS = 17_900_000_000_000_000L;
    private static final long CONTAINERS = 18_000_000_000_000_000L;
    /** Neighbouring ids differ in several digits, so that a mixed-up one is seen. */
    private static final long STRIDE = 137;

    private final AtomicLong users = new AtomicLong();
    private final AtomicLong posts = new AtomicLong();
    private final AtomicLong containers = new AtomicLong();

    long[] last() {
        return new long[] {users.get(), posts.get(), containers.get()};
    }

    void goOn(WorldSnapshot.Counters counters) {
        users.set(counters.users());
        posts.set(counters.posts());
        containers.set(counters.containers());
    }

    String user() {
        return Long.toString(USERS + users.incrementAndGet());
    }

    long post() {
        return POSTS + STRIDE * posts.incrementAndGet();
    }

    String container() {
        return Long.toString(CONTAINERS + STRIDE * containers.incrementAndGet());
    }
}
