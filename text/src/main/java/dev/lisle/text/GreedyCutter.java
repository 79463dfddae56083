package dev.lisle.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Fills each part as far as it goes, but ends it earlier at a better seam if it is full enough there. */
final class GreedyCutter implements Cutter {
    private static final Seam[] BEST_FIRST = {Seam.PARAGRAPH, Seam.SENTENCE, Seam.CLAUSE, Seam.WORD, Seam.INNER};
    /** How full a part must be, in percent, to be ended at a seam of this kind although more would fit. */
    private static final int[] FULL_ENOUGH = {50, 50, 60, 33, 25};

    private final String text;
    private final TextLength rule;
    private final Rooms rooms;
    private final Cuts cuts = new Cuts();
    /** The last place of each seam that still fits the part; before the part's start if there is none. */
    private final Map<Seam, Place> latest = new EnumMap<>(Seam.class);

    private int start;
    private int startLength;

    GreedyCutter(String text, TextLength rule, Rooms rooms) {
        this.text = text;
        this.rule = rule;
        this.rooms = rooms;
        for (Seam seam : Seam.values()) {
            latest.put(seam, new Place());
        }
    }

    @Override
    public void begin(Place place) {
        start = place.to;
        startLength = place.lengthAfter;
    }

    @Override
    public void offer(Place place) {
        cutUntilFits(place, false);
        if (place.seam == Seam.AUTHOR) {
            cutAt(place);
        } else {
            keep(place);
        }
    }

    @Override
    public Cuts end(Place place) {
        cutUntilFits(place, true);
        cuts.add(start, place.from, place.lengthBefore - startLength);
        return cuts;
    }

    private void cutUntilFits(Place place, boolean isLast) {
        while (!fits(place, isLast)) {
            cutAt(choose(place));
        }
    }

    private boolean fits(Place place, boolean isLast) {
        int room = rooms.of(cuts.size() == 0, isLast);
        return place.lengthBefore - startLength <= room && start >= place.floor;
    }

    private void keep(Place place) {
        Place kept = latest(place.seam);
        kept.from = place.from;
        kept.to = place.to;
        kept.lengthBefore = place.lengthBefore;
        kept.lengthAfter = place.lengthAfter;
        kept.seam = place.seam;
    }

    private void cutAt(Place place) {
        cuts.add(start, place.from, place.lengthBefore - startLength);
        start = place.to;
        startLength = place.lengthAfter;
    }

    private Place latest(Seam seam) {
        return Objects.requireNonNull(latest.get(seam));
    }

    private Place choose(Place tooFar) {
        int room = rooms.of(cuts.size() == 0, false);
        for (int i = 0; i < BEST_FIRST.length; i++) {
            Place place = latest(BEST_FIRST[i]);
            if (place.from > start && (place.lengthBefore - startLength) * 100L >= (long) room * FULL_ENOUGH[i]) {
                return place;
            }
        }
        return furthest(tooFar);
    }

    private Place furthest(Place tooFar) {
        Place furthest = latest(Seam.CLUSTER);
        for (Place place : latest.values()) {
            if (place.seam != Seam.GLUED && place.from > furthest.from) {
                furthest = place;
            }
        }
        if (furthest.from <= start) {
            furthest = latest(Seam.GLUED);
        }
        if (furthest.from <= start) {
            throw TextTooLongException.token(text, start, tooFar.from, rule, rooms.of(cuts.size() == 0, false));
        }
        return furthest;
    }
}
