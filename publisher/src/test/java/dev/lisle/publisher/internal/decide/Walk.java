package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.decide.Scene.Left;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk through all states that can be reached; {@code broken} is the first that breaks a promise, and then it ended there. */
record Walk(int states, int live, int stopped, @Nullable World<?> broken) {
    /** How much may happen on it, and which spans of time pass, in seconds. */
    record Bounds(Left left, List<Integer> times) {
        Bounds(Left left, Integer... times) {
            this(left, List.of(times));
        }
    }

    static <W extends World<W>> Walk from(W start, Steps<W> steps) {
        Set<W> seen = new HashSet<>(Set.of(start));
        Deque<W> open = new ArrayDeque<>(List.of(start));
        int live = 0;
        int stopped = 0;
        while (!open.isEmpty()) {
            W state = open.pop();
            if (state.isBroken()) {
                return new Walk(seen.size(), live, stopped, state);
            }
            live += state.ledger().live() != null ? 1 : 0;
            stopped += state.ledger().stopped() != null ? 1 : 0;
            for (W next : steps.next(state)) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return new Walk(seen.size(), live, stopped, null);
    }

    boolean isWhole() {
        return broken == null;
    }

    Walk plus(Walk other) {
        return new Walk(
                states + other.states,
                live + other.live,
                stopped + other.stopped,
                broken == null ? other.broken : broken);
    }

    /** For a line of the log. */
    @Override
    public String toString() {
        return "states=" + states + " live=" + live + " stopped=" + stopped
                + (broken == null ? "" : " broken=" + broken);
    }
}
