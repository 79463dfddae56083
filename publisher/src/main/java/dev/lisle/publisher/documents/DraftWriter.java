package dev.lisle.publisher.documents;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Extras;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.text.Decorations;
import dev.lisle.text.Numbering;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the fields that {@link DraftReader} reads, without those that have their default. */
final class DraftWriter {
    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public DefaultPrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonGenerator json;

    private DraftWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(JsonFactory factory, DraftDocument document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(INDENTED, text)) {
            new DraftWriter(json).write(document);
        }
        return text.append('\n').toString();
    }

    private void write(DraftDocument document) {
        Draft draft = document.draft();
        json.writeStartObject();
        text("text", draft.text().isEmpty() ? null : draft.text());
        array("media", draft.media(), this::media);
        text("topic", draft.topicTag());
        constant("reply_control", draft.replyControl(), null);
        text("reply_to", draft.replyTo());
        splitting(draft.splitting());
        tags(draft.tags());
        array("spoilers", draft.marks().spoilers(), this::span);
        array("styles", draft.marks().styles(), this::style);
        extras(draft.extras());
        text("schedule", document.schedule());
        json.writeEndObject();
    }

    private void media(Media media) {
        String source = media.source() instanceof InlineBytes inline
                ? "data:application/octet-stream;base64," + inline.base64()
                : media.source().toString();
        text("source", source);
        if (media.source() instanceof PublicAddress address) {
            constant("kind", address.kind(), null);
        }
        text("alt_text", media.altText());
        flag("spoiler", media.isSpoiler());
    }

    private void splitting(Splitting splitting) {
        if (splitting.equals(Splitting.DEFAULT)) {
            return;
        }
        Splitting usual = Splitting.DEFAULT;
        Decorations around = splitting.decorations();
        json.writeObjectPropertyStart("split");
        constant("shape", splitting.shape(), usual.shape());
        constant("length", splitting.length(), null);
        constant("fill", splitting.fill(), usual.fill());
        text("separator", splitting.separator());
        constant("numbering", around.numbering(), Numbering.NONE);
        text("first", around.first().isEmpty() ? null : around.first());
        text("last", around.last().isEmpty() ? null : around.last());
        text("resumed", around.resumed().isEmpty() ? null : around.resumed());
        text("continued", around.continued().isEmpty() ? null : around.continued());
        texts("endings", around.endings());
        constant("media", splitting.media(), usual.media());
        json.writeEndObject();
    }

    private void tags(Tags tags) {
        if (!tags.equals(Tags.AS_WRITTEN)) {
            json.writeObjectPropertyStart("tags");
            texts("names", tags.names());
            constant("rule", tags.rule(), TagRule.AS_WRITTEN);
            json.writeEndObject();
        }
    }

    private void span(TextSpan span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private void style(StyledSpan styled) {
        span(styled.span());
        texts("styles", styled.styles().stream().map(DraftWriter::lower).toList());
    }

    private void extras(Extras extras) {
        Poll poll = extras.poll();
        Gif gif = extras.gif();
        text("quote", extras.quote());
        flag("quote_on_every_part", extras.quotesOnEveryPart());
        text("location", extras.location());
        texts("countries", extras.countries());
        flag("approve_replies", extras.approvesReplies());
        constant("story", extras.story(), null);
        texts("links", extras.links());
        texts("poll", poll == null ? List.of() : poll.options());
        text("gif", gif == null ? null : gif.id());
        flag("ghost", extras.isGhost());
        text("lead", extras.lead());
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
    }

    private void constant(String name, @Nullable Enum<?> value, @Nullable Enum<?> usual) {
        if (value != null && value != usual) {
            text(name, lower(value));
        }
    }

    private void texts(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> json.writeString(value.toString()));
            json.writeEndArray();
        }
    }

    private <T> void array(String name, List<T> values, Consumer<T> fields) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            for (T value : values) {
                json.writeStartObject();
                fields.accept(value);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
