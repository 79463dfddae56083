package dev.lisle.text;

/**
 * Chooses the cheapest of all ways to cut, as TeX does with the lines of a paragraph. A part costs the square of the share
 * of it that stays empty, and more if it is but a few words; a cut costs the price of its seam. So parts are about as long
 * as each other, as few as may be, and end where a reader would pause.
 *
 * <p>The time is linear in the length, for of the places within a twelfth of a part only the best and the last are looked
 * at. Every part can still reach the next place: what is behind anything long is kept, and a place with another floor (for
 * the links before it, or the author's separator) is never thrown together with those before.
 */
final class BalancedCutter implements Cutter {
    private static final int CELLS_PER_PART = 12;
    private static final int CHARACTERS_PER_PLACE = 16;
    /** The share of a part that is empty is counted in thousandths, so an empty one costs a million. */
    private static final int SCALE = 1_000;

    private static final int PRICE = SCALE * SCALE / 100;
    /** A part that is less than an eighth full has but a few words. */
    private static final int FEW_WORDS = 8;

    private static final int ORPHAN = SCALE * SCALE * 6 / 10;
    private static final long UNREACHABLE = Long.MAX_VALUE / 2;

    private final String text;
    private final TextLength rule;
    private final Rooms rooms;
    private final int cell;
    private final Places places;

    /** The index of the first place of the cell that is being filled. */
    private int cellStart = 1;

    private long cellEnd;

    BalancedCutter(String text, TextLength rule, Rooms rooms) {
        this.text = text;
        this.rule = rule;
        this.rooms = rooms;
        this.cell = Math.max(1, rooms.least() / CELLS_PER_PART);
        this.places = new Places(Math.min(text.length() / cell * 2, text.length() / CHARACTERS_PER_PLACE));
    }

    @Override
    public void begin(Place place) {
        places.add(place);
        cellEnd = place.lengthAfter;
    }

    @Override
    public void offer(Place place) {
        int last = places.size() - 1;
        if (place.lengthAfter >= cellEnd || place.floor != places.floor(last)) {
            boolean isFar = place.lengthAfter - places.lengthAfter(last) > rooms.least() - 2 * cell;
            cellEnd = isFar ? place.lengthAfter : (long) place.lengthAfter + cell;
            cellStart = last + 1;
        } else if (last - cellStart == 1) {
            if (places.price(last) <= places.price(last - 1)) {
                places.removeLastButOne(); // the last is now the best of its cell
            } else {
                places.removeLast();
            }
        }
        places.add(place);
    }

    @Override
    public Cuts end(Place place) {
        places.add(place);
        return trace(cheapestWay());
    }

    /** Returns for each place the one at which the part begins that ends there. */
    private int[] cheapestWay() {
        int last = places.size() - 1;
        int[] previous = new int[last + 1];
        long[] cost = new long[last + 1];
        int[] prices = pricesOfParts();
        int earliest = 1;
        for (int end = 1; end < last; end++) {
            while (earliest < end && !reaches(earliest, end, rooms.middle())) {
                earliest++;
            }
            long lowest = reaches(0, end, rooms.first()) ? priceOf(lengthOf(0, end), rooms.first()) : UNREACHABLE;
            for (int start = earliest; start < end; start++) {
                long sum = cost[start] + prices[lengthOf(start, end)];
                if (sum <= lowest) {
                    lowest = sum;
                    previous[end] = start;
                }
            }
            require(lowest, end, rooms.of(end == 1, false));
            cost[end] = lowest + (long) places.price(end) * PRICE;
        }
        finish(cost, previous);
        return previous;
    }

    private void finish(long[] cost, int[] previous) {
        int end = cost.length - 1;
        long lowest = UNREACHABLE;
        for (int start = end - 1; start >= 0; start--) {
            int room = rooms.of(start == 0, true);
            if (reaches(start, end, room) && cost[start] + priceOf(lengthOf(start, end), room) < lowest) {
                lowest = cost[start] + priceOf(lengthOf(start, end), room);
                previous[end] = start;
            }
        }
        require(lowest, end, rooms.of(end == 1, true));
    }

    private void require(long lowest, int end, int room) {
        if (lowest >= UNREACHABLE) {
            throw TextTooLongException.token(text, places.to(end - 1), places.from(end), rule, room);
        }
    }

    private int lengthOf(int start, int end) {
        return places.lengthBefore(end) - places.lengthAfter(start);
    }

    private boolean reaches(int start, int end, int room) {
        return lengthOf(start, end) <= room && places.to(start) >= places.floor(end);
    }

    private int[] pricesOfParts() {
        int longest = Math.min(rooms.middle(), places.lengthBefore(places.size() - 1));
        int[] prices = new int[longest + 1];
        for (int length = 0; length <= longest; length++) {
            prices[length] = priceOf(length, rooms.middle());
        }
        return prices;
    }

    private static int priceOf(int length, int room) {
        int empty = (int) ((long) (room - length) * SCALE / room);
        return empty * empty + (length < room / FEW_WORDS ? ORPHAN : 0);
    }

    private Cuts trace(int[] previous) {
        IntList ends = new IntList();
        for (int end = previous.length - 1; end > 0; end = previous[end]) {
            ends.add(end);
        }
        Cuts cuts = new Cuts();
        for (int i = ends.size() - 1; i >= 0; i--) {
            int end = ends.get(i);
            int start = previous[end];
            cuts.add(places.to(start), places.from(end), lengthOf(start, end));
        }
        return cuts;
    }
}
