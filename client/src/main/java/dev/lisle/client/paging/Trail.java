package dev.lisle.client.paging;

import org.jspecify.annotations.Nullable;

/**
 * Finds a list of pages that runs in a circle without remembering every cursor: it keeps the last one and one milestone,
 * which moves on at steps 1, 2, 4, 8 … Immutable.
 */
record Trail(@Nullable String last, @Nullable String milestone, long step, long nextMilestone) {
    static final Trail START = new Trail(null, null, 0, 1);

    Trail to(String cursor) {
        long here = step + 1;
        return here == nextMilestone
                ? new Trail(cursor, cursor, here, 2 * nextMilestone)
                : new Trail(cursor, milestone, here, nextMilestone);
    }

    boolean leadsBackTo(String cursor) {
        return cursor.equals(last) || cursor.equals(milestone);
    }
}
