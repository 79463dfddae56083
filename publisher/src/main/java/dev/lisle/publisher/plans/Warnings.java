package dev.lisle.publisher.plans;

import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.publisher.plans.PlanWarning.Kind;
import dev.lisle.text.Link;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;

/** Looks at a plan as a careful person would before publishing it. */
final class Warnings {
    private final List<PlanWarning> found = new ArrayList<>();

    private Warnings() {}

    static List<PlanWarning> of(Draft draft, List<PlannedPart> parts, List<String> tagsLeftOver) {
        Warnings warnings = new Warnings();
        if (draft.splitting().shape() != Shape.TEXT_ATTACHMENT
                && !draft.marks().styles().isEmpty()) {
            warnings.add(Kind.STYLES_NOT_SHOWN, 0, "The text has styles, and only a text attachment shows them.");
        }
        for (int i = 0; i < parts.size(); i++) {
            warnings.look(parts.get(i), i + 1);
        }
        if (!tagsLeftOver.isEmpty()) {
            warnings.add(
                    Kind.TAGS_LEFT_OVER,
                    parts.size(),
                    TagSpread.written(tagsLeftOver) + (tagsLeftOver.size() == 1 ? " has" : " have")
                            + " no part left and ends the last one, as text.");
        }
        return warnings.found;
    }

    private void look(PlannedPart part, int number) {
        int bytes = TextLength.UTF8_BYTES.of(part.text());
        if (bytes > TextSplitter.POST_LIMIT && part.length() <= TextSplitter.POST_LIMIT) {
            add(
                    Kind.LENGTH_IS_DISPUTED,
                    number,
                    "Counts " + part.length() + " by the chosen rule and " + bytes + " in bytes of UTF-8. Meta's pages"
                            + " allow it, but texts over 500 bytes have been refused.");
        }
        List<String> tags = TagsInText.of(part.text());
        if (tags.size() + (part.topicTag() == null ? 0 : 1) > 1) {
            String topic = part.topicTag() == null ? tags.get(0) : part.topicTag();
            add(
                    Kind.SEVERAL_TAGS,
                    number,
                    "A post has one topic. Here it is \"" + topic + "\"; the other tags are only text.");
        }
        long links = Link.in(part.text()).stream().map(Link::url).distinct().count();
        if (links > 1 && part.extras().attached().link() == null && part.card() != null) {
            add(
                    Kind.CARD_OF_FIRST_LINK,
                    number,
                    "Of " + links + " links Meta shows the first as a card, " + part.card()
                            + ". Attach another one to have its card instead.");
        }
        long silent = part.media().stream()
                .filter(media -> media.altText() == null || media.altText().isBlank())
                .count();
        if (silent > 0) {
            add(
                    Kind.NO_ALT_TEXT,
                    number,
                    silent + " of " + part.media().size() + " media without an alt text, for those who cannot see "
                            + (silent == 1 ? "it." : "them."));
        }
        long hidden = part.media().stream().filter(Media::isSpoiler).count();
        if (part.media().size() >= CarouselContainer.FEWEST_ITEMS
                && hidden > 0
                && hidden < part.media().size()) {
            add(
                    Kind.WHOLE_CAROUSEL_HIDDEN,
                    number,
                    hidden + " of " + part.media().size()
                            + " media are spoilers, and Meta hides a carousel as a whole.");
        }
    }

    private void add(Kind kind, int part, String message) {
        found.add(new PlanWarning(kind, part, message));
    }
}
