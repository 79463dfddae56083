package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.Totals;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what happens, for ever. */
final class Tally {
    final AtomicLong containers = new AtomicLong();
    final AtomicLong posts = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final AtomicLong deleted = new AtomicLong();
    final AtomicLong forgottenContainers = new AtomicLong();
    final AtomicLong forgottenPosts = new AtomicLong();

    Totals totals() {
        return new Totals(
                containers.get(),
                posts.get(),
                repeated.get(),
                deleted.get(),
                forgottenContainers.get(),
                forgottenPosts.get());
    }

    void restore(Totals totals) {
        containers.set(totals.containers());
        posts.set(totals.posts());
        repeated.set(totals.repeated());
        deleted.set(totals.deleted());
        forgottenContainers.set(totals.forgottenContainers());
        forgottenPosts.set(totals.forgottenPosts());
    }
}
