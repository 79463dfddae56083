package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.net.URI;
import java.util.List;

/** What the process is doing that is killed. */
enum CrashCase {
    /** Publishing three parts, most of them text. */
    TEXT,
    /** Publishing four parts with a carousel, images and a video. */
    MEDIA,
    /** Showing somebody else's post again. */
    REPOST,
    /** Deleting three parts. */
    DELETION,
    /** Making three parts whole again, of which the middle one was deleted by hand. */
    REPAIR;

    /** The chain that it is about. */
    Draft draft() {
        List<Media> media = this == MEDIA
                ? List.of(media("1.jpg"), media("2.mp4"), media("3.jpg"), media("4.mp4"), media("5.jpg"))
                : List.of(media("1.jpg"));
        int words = this == MEDIA ? 260 : 180;
        StringBuilder text = new StringBuilder("A chain that is killed.");
        for (int i = 0; i < words; i++) {
            text.append(" word").append(i);
        }
        return Draft.of(text.toString()).with(media);
    }

    /** Whether there is a chain that is live before it begins. */
    boolean needsChain() {
        return this == DELETION || this == REPAIR;
    }

    private static Media media(String name) {
        return Media.of(URI.create("https://media.example/" + name), "alt of " + name);
    }
}
