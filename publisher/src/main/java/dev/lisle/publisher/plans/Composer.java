package dev.lisle.publisher.plans;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a draft into a plan: splits its text, spreads its media and tags. A pure function: sends nothing, reads no file, and
 * gives the same plan for the same draft on every JDK. Thread-safe.
 */
public final class Composer {
    private final TextLength length;

    /** Measures texts as Meta documents it. */
    public Composer() {
        this(TextLength.DOCUMENTED);
    }

    /** Measures texts in another way, unless the draft says how. */
    public Composer(TextLength length) {
        this.length = length;
    }

    /**
     * The plan of {@code draft}.
     *
     * @throws InvalidDraftException if it cannot be published; its {@link InvalidDraftException#problem} says why
     */
    public ChainPlan compose(Draft draft) {
        TextLength rule =
                draft.splitting().length() == null ? length : draft.splitting().length();
        int partsForMedia = partsForMedia(draft);
        Texts texts = Texts.of(draft, rule, Math.max(1, partsForMedia));
        int count = Math.max(1, Math.max(texts.parts().size(), partsForMedia));
        List<List<Media>> media =
                MediaSpreading.spread(draft.media(), count, draft.splitting().media());
        List<PlannedPart> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean hasText = i < texts.parts().size();
            TextPart text = hasText ? texts.parts().get(i) : null;
            parts.add(new PlannedPart(
                    text == null ? "" : text.text(),
                    text == null ? 0 : text.length(),
                    media.get(i),
                    texts.topic(i),
                    draft.replyControl()));
        }
        return new ChainPlan(parts, draft.replyTo(), Warnings.of(parts, texts.leftOver()));
    }

    private static int partsForMedia(Draft draft) {
        int media = draft.media().size();
        if (draft.splitting().shape() == Shape.SINGLE_POST && media > MediaSpreading.MOST_OF_A_PART) {
            throw new InvalidDraftException(
                    Problem.TOO_MANY_MEDIA,
                    "There are " + media + " media, but a single post shows " + MediaSpreading.MOST_OF_A_PART
                            + " at most. Leave some out, or let it become a chain.");
        }
        return MediaSpreading.fewestParts(media);
    }
}
