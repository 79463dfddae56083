package dev.lisle.publisher.plans;

import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSpread;
import java.util.ArrayList;
import java.util.List;

/** Shares media out between parts, in order. */
final class MediaSpreading {
    static final int MOST_OF_A_PART = CarouselContainer.MOST_ITEMS;

    private MediaSpreading() {}

    /** The fewest parts that hold so many. */
    static int fewestParts(int media) {
        return (media + MOST_OF_A_PART - 1) / MOST_OF_A_PART;
    }

    /** For each of {@code parts} what it shows. Evenly, five media over seven parts go to parts 1, 2, 3, 5 and 6. */
    static List<List<Media>> spread(List<Media> media, int parts, MediaSpread how) {
        List<List<Media>> spread = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            spread.add(new ArrayList<>());
        }
        for (int i = 0; i < media.size(); i++) {
            int part = how == MediaSpread.FILL ? i / MOST_OF_A_PART : (int) ((long) i * parts / media.size());
            spread.get(part).add(media.get(i));
        }
        return spread;
    }
}
