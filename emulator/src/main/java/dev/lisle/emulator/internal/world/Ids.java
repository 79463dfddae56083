package dev.lisle.emulator.internal.world;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that look like Meta's: digits, each kind in a range of its own, never used twice; and the places of posts, by which
 * they are in order. May be shared between threads.
 */
final class Ids {
    private static final long USERS = 17_841_400_000_000_000L;
    private static final long POSTS = 17_900_000_000_000_000L;
    private static final long CONTAINERS = 18_000_000_000_000_000L;
    /** Neighbouring ids differ in several digits, so that a mixed-up one is seen. */
    private static final long STRIDE = 137;
    /** Below it is room for posts that are added later and are older. */
    private static final long FIRST_PLACE = 100_000_000;

    private final AtomicLong users = new AtomicLong();
    private final AtomicLong posts = new AtomicLong();
    private final AtomicLong containers = new AtomicLong();
    private final AtomicLong earliestPlace = new AtomicLong(FIRST_PLACE);
    private final AtomicLong lastPlace = new AtomicLong(FIRST_PLACE);

    WorldSnapshot.Counters counters(int tokens) {
        return new WorldSnapshot.Counters(
                users.get(), posts.get(), containers.get(), tokens, earliestPlace.get(), lastPlace.get());
    }

    void goOn(WorldSnapshot.Counters counters) {
        users.set(counters.users());
        posts.set(counters.posts());
        containers.set(counters.containers());
        earliestPlace.set(counters.earliestPlace());
        lastPlace.set(counters.lastPlace());
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

    long nextPlace() {
        return lastPlace.incrementAndGet();
    }

    /** The first of as many places before all others. */
    long placesBefore(int count) {
        return earliestPlace.addAndGet(-count);
    }
}
