package dev.lisle.outbox.quotas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says when the chains of one account go, so that no moving window of 24 hours ever holds more than Meta allows. Pure: it knows no
 * clock but its arguments and sends nothing.
 *
 * <p>A chain goes as a whole, since half a chain is worth nothing, at the first moment from its due time on at which every quota
 * has room for all of it. Chains get their places in the order of the list; a later one may go first, but only if that keeps no
 * earlier one waiting.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
 */
public final class QuotaPlanner {
    /** How long a use counts. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private final Instant now;
    private final Map<QuotaKind, Window> windows = new EnumMap<>(QuotaKind.class);

    private QuotaPlanner(Instant now, Map<QuotaKind, Usage> usage) {
        this.now = now;
        for (QuotaKind kind : QuotaKind.values()) {
            windows.put(
                    kind, Window.of(usage.getOrDefault(kind, Usage.counted(kind.documentedTotal(), List.of())), now));
        }
    }

    /**
     * Plans the departures of {@code chains}.
     *
     * @param now nothing goes before it, however long it has been due
     * @param usage what is known of each quota; a kind that is missing is unused, with Meta's documented total
     * @param chains in the order in which they are served, such as by due time
     * @return one for each chain, in the same order
     */
    public static List<Departure> plan(Instant now, Map<QuotaKind, Usage> usage, List<DueChain> chains) {
        QuotaPlanner planner = new QuotaPlanner(now, usage);
        List<Departure> departures = new ArrayList<>(chains.size());
        chains.forEach(chain -> departures.add(planner.place(chain)));
        return departures;
    }

    private Departure place(DueChain chain) {
        QuotaKind impossible = first(kind -> chain.needs(kind) > window(kind).total());
        if (impossible != null) {
            return new Departure(chain.id(), null, impossible);
        }
        Instant at = chain.due().isBefore(now) ? now : chain.due();
        QuotaKind tight = null;
        for (QuotaKind full; (full = fullAt(at, chain)) != null; ) {
            tight = tight == null ? full : tight;
            at = window(full).roomAfter(at, chain.needs(full));
        }
        for (QuotaKind kind : QuotaKind.values()) {
            window(kind).use(at, chain.needs(kind));
        }
        return new Departure(chain.id(), at, tight);
    }

    private @Nullable QuotaKind fullAt(Instant at, DueChain chain) {
        return first(kind -> chain.needs(kind) > 0 && !window(kind).hasRoom(at, chain.needs(kind)));
    }

    private static @Nullable QuotaKind first(Predicate<QuotaKind> wanted) {
        return Arrays.stream(QuotaKind.values()).filter(wanted).findFirst().orElse(null);
    }

    private Window window(QuotaKind kind) {
        return Objects.requireNonNull(windows.get(kind));
    }

    /** The uses of one quota, past and planned, ordered by time. */
    private static final class Window {
        private record Use(Instant at, int amount) {
            Instant end() {
                return at.plus(WINDOW);
            }
        }

        private final int total;
        private final List<Use> uses;

        private Window(int total, List<Use> uses) {
            this.total = total;
            this.uses = uses;
        }

        static Window of(Usage usage, Instant now) {
            Window window = new Window(usage.total(), new ArrayList<>());
            Instant start = now.minus(WINDOW);
            usage.ours().stream()
                    .filter(moment -> moment.isAfter(start))
                    .sorted(Comparator.naturalOrder())
                    .forEach(moment -> window.use(moment, 1));
            if (usage.others() > 0 && usage.asked().isAfter(start)) {
                window.use(usage.asked(), usage.others());
            }
            return window;
        }

        int total() {
            return total;
        }

        void use(Instant at, int amount) {
            if (amount > 0) {
                uses.add(firstFrom(at), new Use(at, amount));
            }
        }

        boolean hasRoom(Instant at, int needed) {
            return lastFullMoment(at, needed) == null;
        }

        /** The next moment behind one without room at which there may be some: something has left the window then. */
        Instant roomAfter(Instant at, int needed) {
            Instant full = lastFullMoment(at, needed);
            Instant behind = full == null ? at : full;
            return uses.get(firstFrom(behind.minus(WINDOW).plusNanos(1))).end(); // full, so there is one
        }

        /**
         * A use at {@code at} is seen from every moment up to a window later; the last of these at which it would be too much, null
         * if it never is. Only a moment at which something is used can be one.
         */
        private @Nullable Instant lastFullMoment(Instant at, int needed) {
            int from = firstFrom(at.minus(WINDOW).plusNanos(1));
            int to = from;
            long sum = 0;
            for (; to < uses.size() && !uses.get(to).at().isAfter(at); to++) {
                sum += uses.get(to).amount();
            }
            Instant full = sum + needed > total ? at : null;
            for (Instant end = at.plus(WINDOW);
                    to < uses.size() && uses.get(to).at().isBefore(end);
                    to++) {
                Use next = uses.get(to);
                for (; !uses.get(from).end().isAfter(next.at()); from++) {
                    sum -= uses.get(from).amount();
                }
                sum += next.amount();
                full = sum + needed > total ? next.at() : full;
            }
            return full;
        }

        private int firstFrom(Instant moment) {
            int low = 0;
            int high = uses.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (uses.get(middle).at().isBefore(moment)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
