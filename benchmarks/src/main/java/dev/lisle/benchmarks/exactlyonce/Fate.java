package dev.lisle.benchmarks.exactlyonce;

import java.util.EnumMap;
import java.util.Map;

/** All that became of a chain in the storm: it follows from its seed. {@code posts} is how many are live in the end. */
record Fate(long seed, Map<Work, End> works, int posts, int calls, int faults, int crashes) {
    Fate {
        works = new EnumMap<>(works);
    }
}
