package dev.lisle.publisher.plans;

import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.text.Decorations;
import dev.lisle.text.InvalidTextException;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a draft into a plan: splits its text, spreads its media. A pure function: sends nothing, reads no file, and gives
 * the same plan for the same draft on every JDK. Thread-safe.
 */
public final class Composer {
    private static final int MOST_MEDIA_OF_A_PART = CarouselContainer.MOST_ITEMS;

    private final TextLength length;

    /** Measures texts as Meta documents it. */
    public Composer() {
        this(TextLength.DOCUMENTED);
    }

    /** Measures texts in another way. */
    public Composer(TextLength length) {
        this.length = length;
    }

    /**
     * The plan of {@code draft}.
     *
     * @throws InvalidDraftException if a piece of its text, such as a URL, is longer than a whole post
     */
    public ChainPlan compose(Draft draft) {
        List<TextPart> texts = texts(draft);
        List<Media> media = draft.media();
        int partsForMedia = (media.size() + MOST_MEDIA_OF_A_PART - 1) / MOST_MEDIA_OF_A_PART;
        int count = Math.max(texts.size(), partsForMedia);
        List<List<Media>> spread = spread(media, count);
        List<PlannedPart> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean hasText = i < texts.size();
            parts.add(new PlannedPart(
                    hasText ? texts.get(i).text() : "",
                    hasText ? texts.get(i).length() : 0,
                    spread.get(i),
                    i == 0 ? draft.topicTag() : null,
                    draft.replyControl()));
        }
        return new ChainPlan(parts, draft.replyTo());
    }

    private List<TextPart> texts(Draft draft) {
        if (draft.text().isBlank()) {
            return List.of(); // media alone
        }
        try {
            return TextSplitter.of(length)
                    .withDecorations(Decorations.numbered(draft.numbering()))
                    .plan(draft.text())
                    .parts();
        } catch (InvalidTextException e) {
            throw new InvalidDraftException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Evenly, in order, beginning with the first part: five media over seven parts go to parts 1, 2, 3, 5 and 6. */
    private static List<List<Media>> spread(List<Media> media, int count) {
        List<List<Media>> spread = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            spread.add(new ArrayList<>());
        }
        for (int i = 0; i < media.size(); i++) {
            spread.get((int) ((long) i * count / media.size())).add(media.get(i));
        }
        return spread;
    }
}
