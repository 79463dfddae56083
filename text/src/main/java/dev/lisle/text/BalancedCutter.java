package dev.lisle.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the cheapest of all ways to cut, as TeX does with the lines of a paragraph. A part costs the square of the share
 * of it that stays empty, and more if it is but a few words; a cut costs the price of its seam. So parts are about as long
 * as each other, as few as may be, and end where a reader would pause.
 *
 * <p>The time is linear in the length: of the places in a sixteenth of a part only the first, the best and the last are
 * looked at, which leaves no gap that was not there before.
 */
final class BalancedCutter implements Cutter {
    private static final int CELLS_PER_PART = 16;
    private static final int PLACES_PER_CELL = 3;
    /** What an empty part costs; {@link Seam#price} counts in hundredths of it. */
    private static final long EMPTY = 1_000_000;

    private static final long PRICE = EMPTY / 100;
    /** A part that is less than an eighth full has but a few words. */
    private static final int FEW_WORDS = 8;

    private static final long ORPHAN = EMPTY * 6 / 10;
    private static final long UNREACHABLE = Long.MAX_VALUE / 2;

    private final String text;
    private final TextLength rule;
    private final Rooms rooms;
    private final int cell;

    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private final IntList lengthBefore = new IntList();
    private final IntList lengthAfter = new IntList();
    private final IntList floor = new IntList();
    private final List<Seam> seam = new ArrayList<>();

    /** The index of the first place of the cell that is being filled. */
    private int cellStart = 1;

    private long cellEnd;

    BalancedCutter(String text, TextLength rule, Rooms rooms) {
        this.text = text;
        this.rule = rule;
        this.rooms = rooms;
        this.cell = Math.max(1, rooms.least() / CELLS_PER_PART);
    }

    @Override
    public void begin(Place place) {
        add(place);
        cellEnd = (long) place.lengthAfter + cell;
    }

    @Override
    public void offer(Place place) {
        if (place.lengthAfter >= cellEnd) {
            cellStart = from.size();
            cellEnd = (long) place.lengthAfter + cell;
        }
        if (from.size() - cellStart == PLACES_PER_CELL) {
            dropOne();
        }
        add(place);
        if (place.seam == Seam.AUTHOR) {
            cellEnd = place.lengthAfter; // so that it is never dropped
        }
    }

    /** Makes room for another last place of the cell: the one that was last is now the best, or goes. */
    private void dropOne() {
        int best = cellStart + 1;
        int last = cellStart + 2;
        if (seam.get(last).compareTo(seam.get(best)) >= 0) {
            from.set(best, from.get(last));
            to.set(best, to.get(last));
            lengthBefore.set(best, lengthBefore.get(last));
            lengthAfter.set(best, lengthAfter.get(last));
            floor.set(best, floor.get(last));
            seam.set(best, seam.get(last));
        }
        for (IntList list : new IntList[] {from, to, lengthBefore, lengthAfter, floor}) {
            list.cutAt(last);
        }
        seam.remove(last);
    }

    private void add(Place place) {
        from.add(place.from);
        to.add(place.to);
        lengthBefore.add(place.lengthBefore);
        lengthAfter.add(place.lengthAfter);
        floor.add(place.floor);
        seam.add(place.seam);
    }

    @Override
    public Cuts end(Place place) {
        add(place);
        return trace(cheapestWay());
    }

    /** Returns for each place the one at which the part begins that ends there. */
    private int[] cheapestWay() {
        int places = from.size();
        long[] cost = new long[places];
        int[] previous = new int[places];
        Arrays.fill(cost, UNREACHABLE);
        cost[0] = 0;
        int earliest = 0;
        for (int end = 1; end < places; end++) {
            if (end > 1 && seam.get(end - 1) == Seam.AUTHOR) {
                earliest = end - 1;
            }
            earliest = reach(earliest, end);
            boolean isLast = end == places - 1;
            for (int start = end - 1; start >= earliest; start--) {
                long sum = cost[start] + costOfPart(start, end, isLast);
                if (sum < cost[end]) {
                    cost[end] = sum;
                    previous[end] = start;
                }
            }
            if (cost[end] >= UNREACHABLE) {
                int room = rooms.of(end == 1, isLast);
                throw TextTooLongException.token(text, to.get(end - 1), from.get(end), rule, room);
            }
            cost[end] += isLast ? 0 : seam.get(end).price * PRICE;
        }
        return previous;
    }

    /** The first place from which a part may reach to this end: by its length, and by the links in it. */
    private int reach(int earliest, int end) {
        int start = earliest;
        int widest = Math.max(rooms.middle(), Math.max(rooms.first(), Math.max(rooms.last(), rooms.only())));
        while (start < end - 1
                && (lengthBefore.get(end) - lengthAfter.get(start) > widest || to.get(start) < floor.get(end))) {
            start++;
        }
        return start;
    }

    private long costOfPart(int start, int end, boolean isLast) {
        int room = rooms.of(start == 0, isLast);
        int length = lengthBefore.get(end) - lengthAfter.get(start);
        if (length > room) {
            return UNREACHABLE;
        }
        long share = (long) (room - length) * 1_000 / room;
        return share * share + (length < room / FEW_WORDS ? ORPHAN : 0);
    }

    private Cuts trace(int[] previous) {
        IntList ends = new IntList();
        for (int end = from.size() - 1; end > 0; end = previous[end]) {
            ends.add(end);
        }
        Cuts cuts = new Cuts();
        for (int i = ends.size() - 1; i >= 0; i--) {
            int end = ends.get(i);
            cuts.add(to.get(previous[end]), from.get(end));
        }
        return cuts;
    }
}
