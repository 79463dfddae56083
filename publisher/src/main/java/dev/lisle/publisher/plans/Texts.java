package dev.lisle.publisher.plans;

import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.plans.TagSpread.Tagged;
import dev.lisle.publisher.plans.TagsInText.Cut;
import dev.lisle.text.Decorations;
import dev.lisle.text.InvalidTextException;
import dev.lisle.text.SplitText;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the parts, in order, and what goes with them.
 *
 * @param split null if there is no text
 * @param topics of the first parts; null for none
 * @param leftOver tags that found no part of their own
 */
record Texts(@Nullable SplitText split, List<@Nullable String> topics, List<String> leftOver) {

    /** The texts of a draft that becomes {@code fewest} parts at least. */
    static Texts of(Draft draft, TextLength length, int fewest) {
        try {
            return new Texts.Planner(draft, length, fewest).plan();
        } catch (InvalidTextException e) {
            throw InvalidDraftException.of(e);
        }
    }

    List<TextPart> parts() {
        return split == null ? List.of() : split.parts();
    }

    @Nullable
    String topic(int part) {
        return part < topics.size() ? topics.get(part) : null;
    }

    private record Planner(Draft draft, TextLength length, int fewest) {

        Texts plan() {
            boolean asWritten = draft.tags().rule() == TagRule.AS_WRITTEN;
            Cut cut = asWritten ? new Cut(draft.text(), List.of()) : TagsInText.cutFromEnd(draft.text());
            List<String> tags = distinct(draft.tags().names(), cut.tags());
            if (draft.tags().rule() == TagRule.AS_TOPICS) {
                return topics(cut.text(), tags);
            }
            List<@Nullable String> topic = new ArrayList<>();
            topic.add(draft.topicTag());
            if (cut.text().isBlank()) {
                return new Texts(tags.isEmpty() ? null : split(TagSpread.written(tags), around()), topic, List.of());
            }
            if (tags.isEmpty()) {
                return new Texts(split(cut.text(), around()), topic, List.of());
            }
            Tagged tagged = spread(cut.text(), tags);
            return new Texts(tagged.text(), topic, tagged.leftOver());
        }

        private Tagged spread(String text, List<String> tags) {
            TagSpread spread = new TagSpread(decorations -> split(text, decorations), around(), tags);
            return switch (draft.tags().rule()) {
                case ON_EVERY_PART -> spread.onEveryPart();
                case SPREAD_WHERE_NONE -> spread.one(true);
                case SPREAD -> spread.one(false);
                default -> new Tagged(split(text + "\n\n" + TagSpread.written(tags), around()), List.of(), List.of());
            };
        }

        private Texts topics(String text, List<String> tags) {
            List<String> topics = draft.topicTag() == null ? tags : distinct(List.of(draft.topicTag()), tags);
            topics.forEach(Planner::checkTopic);
            if (text.isBlank()) {
                int kept = Math.min(fewest, topics.size());
                List<String> rest = topics.subList(kept, topics.size());
                SplitText written = rest.isEmpty() ? null : split(TagSpread.written(rest), around());
                return new Texts(written, new ArrayList<>(topics.subList(0, kept)), rest);
            }
            Tagged tagged = new TagSpread(decorations -> split(text, decorations), around(), topics).asTopics(fewest);
            return new Texts(tagged.text(), new ArrayList<>(tagged.topics()), tagged.leftOver());
        }

        private Decorations around() {
            return draft.splitting().decorations();
        }

        private SplitText split(String text, Decorations decorations) {
            Splitting how = draft.splitting();
            TextSplitter splitter = TextSplitter.of(length).withFill(how.fill()).withDecorations(decorations);
            if (how.shape() == Shape.SINGLE_POST) {
                return new SplitText(text, List.of(splitter.single(text)));
            }
            return (how.separator() == null ? splitter : splitter.withSeparator(how.separator())).plan(text);
        }

        private static List<String> distinct(List<String> first, List<String> then) {
            List<String> all = new ArrayList<>(first);
            all.addAll(then);
            List<String> seen = new ArrayList<>();
            all.removeIf(tag -> {
                String folded = tag.toLowerCase(Locale.ROOT);
                return seen.contains(folded) || !seen.add(folded);
            });
            return all;
        }

        private static void checkTopic(String tag) {
            try {
                PostOptions.none().withTopicTag(tag);
            } catch (InvalidRequestException e) {
                throw new InvalidDraftException(Problem.TAG, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
