package dev.lisle.publisher.plans;

import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.text.Decorations;
import dev.lisle.text.Fill;
import dev.lisle.text.InvalidTextException;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import dev.lisle.text.TextSplitter;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft as one post with its whole text attached. */
record LongForm(Draft draft, TextLength length) {
    private static final String CONTINUED = " …";
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R[\\s\\p{Z}]*\\R");

    /** What the post shows: the lead, or the first paragraph as far as it fits. */
    TextPart post() {
        String lead = draft.extras().lead();
        TextSplitter splitter = TextSplitter.of(length);
        try {
            if (lead != null) {
                return splitter.single(lead);
            }
            String first = PARAGRAPH_END.split(draft.text().strip(), 2)[0];
            return splitter.withFill(Fill.GREEDY)
                    .withDecorations(Decorations.NONE.withMarks(CONTINUED, ""))
                    .plan(first)
                    .parts()
                    .get(0);
        } catch (InvalidTextException e) {
            throw InvalidDraftException.of(e);
        }
    }

    /** The attachment, with the styles and the one link there may be. */
    TextExtras attached() {
        List<URI> links = draft.extras().links();
        check(draft.media().isEmpty(), "media");
        check(draft.extras().poll() == null, "a poll");
        check(draft.extras().gif() == null, "a GIF");
        check(draft.marks().spoilers().isEmpty(), "spoilers");
        check(links.size() < 2, "more than one link");
        String text = textWithTags();
        int characters = text.codePointCount(0, text.length());
        if (characters > TextAttachment.LONGEST) {
            throw new InvalidDraftException(
                    Problem.TEXT_TOO_LONG,
                    "The text has " + characters + " characters, but a text attachment holds " + TextAttachment.LONGEST
                            + ". Shorten it, or let it become a chain.");
        }
        try {
            TextAttachment attachment = new TextAttachment(
                    text, links.isEmpty() ? null : links.get(0), draft.marks().styles());
            return new TextExtras(null, null, attachment, null, false);
        } catch (InvalidRequestException e) {
            throw new InvalidDraftException(Problem.TEXT_ATTACHMENT, String.valueOf(e.getMessage()), e);
        }
    }

    /** The draft's own, or the first tag beside the text if tags are to be topics. */
    @Nullable
    String topic() {
        return draft.topicTag() == null && firstTagIsTopic()
                ? draft.tags().names().get(0)
                : draft.topicTag();
    }

    /** Tags beside the text end it, whatever the rule: there is one part. */
    private String textWithTags() {
        List<String> tags = draft.tags().names();
        List<String> written = draft.topicTag() == null && firstTagIsTopic() ? tags.subList(1, tags.size()) : tags;
        return written.isEmpty() ? draft.text() : draft.text() + "\n\n" + TagSpread.written(written);
    }

    private boolean firstTagIsTopic() {
        return draft.tags().rule() == TagRule.AS_TOPICS && !draft.tags().names().isEmpty();
    }

    private static void check(boolean absent, String what) {
        if (!absent) {
            throw new InvalidDraftException(
                    Problem.TEXT_ATTACHMENT,
                    "A post with a text attachment cannot have " + what
                            + ". Leave that out, or let the text become a chain.");
        }
    }
}
