package dev.lisle.publisher.plans;

import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Extras;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a draft into a plan: splits its text, spreads its media, tags and links. A pure function: sends nothing, reads no
 * file, and gives the same plan for the same draft on every JDK. Thread-safe.
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
        boolean isGhost = draft.extras().isGhost();
        if (isGhost) {
            GhostRules.check(draft);
        }
        ChainPlan plan =
                draft.splitting().shape() == Shape.TEXT_ATTACHMENT ? longForm(draft, rule) : chain(draft, rule);
        if (isGhost) {
            GhostRules.check(plan);
        }
        return plan;
    }

    private static ChainPlan longForm(Draft draft, TextLength rule) {
        LongForm form = new LongForm(draft, rule);
        TextExtras attached = form.attached();
        TextPart text = form.post();
        PlannedPart part = new PlannedPart(
                text.text(),
                text.length(),
                List.of(),
                form.topic(),
                draft.replyControl(),
                extras(draft, 0, List.of(), attached));
        return new ChainPlan(List.of(part), draft.replyTo(), Warnings.of(draft, List.of(part), List.of()));
    }

    private static ChainPlan chain(Draft draft, TextLength rule) {
        int partsForMedia = partsForMedia(draft);
        Texts texts = Texts.of(draft, rule, partsForMedia);
        int count = Math.max(texts.parts().size(), partsForMedia);
        List<List<Media>> media =
                MediaSpreading.spread(draft.media(), count, draft.splitting().media());
        List<List<TextSpan>> spoilers =
                texts.split() == null ? List.of() : Spoilers.of(draft.marks().spoilers(), texts.split());
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            alone.add(media.get(i).isEmpty() ? texts.parts().get(i).text() : "");
        }
        Attachments attachments = Attachments.of(draft, alone);
        List<PlannedPart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TextPart text = i < texts.parts().size() ? texts.parts().get(i) : null;
            TextExtras attached = new TextExtras(
                    attachments.link(i),
                    attachments.poll(i),
                    null,
                    attachments.gif(i),
                    draft.extras().isGhost());
            parts.add(new PlannedPart(
                    text == null ? "" : text.text(),
                    text == null ? 0 : text.length(),
                    media.get(i),
                    texts.topic(i),
                    PartOption.REPLY_CONTROL.isOn(i) ? draft.replyControl() : null,
                    extras(draft, i, i < spoilers.size() ? spoilers.get(i) : List.of(), attached)));
        }
        for (URI link : attachments.withoutPart()) {
            int i = parts.size();
            TextExtras attached =
                    new TextExtras(link, null, null, null, draft.extras().isGhost());
            parts.add(new PlannedPart(
                    "", 0, List.of(), texts.topic(i), draft.replyControl(), extras(draft, i, List.of(), attached)));
        }
        return new ChainPlan(parts, draft.replyTo(), Warnings.of(draft, parts, texts.leftOver()));
    }

    private static PartExtras extras(Draft draft, int part, List<TextSpan> spoilers, TextExtras attached) {
        Extras all = draft.extras();
        return new PartExtras(
                all.quotesOnEveryPart() ? all.quote() : on(PartOption.QUOTE, part, all.quote()),
                on(PartOption.LOCATION, part, all.location()),
                PartOption.COUNTRIES.isOn(part) ? all.countries() : List.of(),
                spoilers,
                all.approvesReplies() && PartOption.APPROVALS.isOn(part),
                on(PartOption.STORY, part, all.story()),
                attached);
    }

    private static <T> @Nullable T on(PartOption option, int part, @Nullable T value) {
        return option.isOn(part) ? value : null;
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
