package dev.lisle.publisher.documents;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Extras;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Marks;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.drafts.MediaSpread;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.text.Decorations;
import dev.lisle.text.Fill;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a draft, the same in JSON and in front matter.
 *
 * @param folder to which paths of media are relative; null leaves them as they are
 */
record DraftReader(@Nullable Path folder) {

    /** The draft of {@code fields}; {@code body} is what the document says beside them. */
    DraftDocument read(Fields fields, Body body) {
        try {
            return readAll(fields, body);
        } catch (InvalidRequestException e) {
            throw new InvalidDraftException(InvalidDraftException.Problem.DOCUMENT, String.valueOf(e.getMessage()), e);
        }
    }

    private DraftDocument readAll(Fields fields, Body body) {
        List<Media> media = new ArrayList<>();
        fields.objects("media").forEach(item -> media.add(media(item)));
        media.addAll(body.media());
        Draft draft = new Draft(
                fields.text("text", body.text()),
                media,
                fields.text("topic"),
                fields.constant("reply_control", ReplyControl.class),
                id(fields, "reply_to", PostId::new),
                splitting(fields.object("split"), body.separator()),
                tags(fields.object("tags")),
                marks(fields, body.styles()),
                extras(fields));
        ZonedDateTime schedule = schedule(fields);
        fields.end();
        return new DraftDocument(draft, schedule);
    }

    Media media(Fields item) {
        String source = item.text("source");
        if (source == null) {
            throw Fields.refused(
                    "\"" + item.pathOf("source") + "\" is missing. Give a path, an address or a data URI.");
        }
        MediaKind kind = item.constant("kind", MediaKind.class);
        Media media = new Media(source(source, kind), item.text("alt_text"), item.flag("spoiler"));
        item.end();
        return media;
    }

    MediaSource source(String text, @Nullable MediaKind kind) {
        if (kind != null && text.matches("https?://.*")) {
            return new MediaSource.PublicAddress(uri(text), kind);
        }
        MediaSource source = MediaSource.parse(text);
        return source instanceof MediaSource.LocalFile file && folder != null
                ? new MediaSource.LocalFile(folder.resolve(file.path()))
                : source;
    }

    private static Splitting splitting(@Nullable Fields fields, @Nullable String separator) {
        if (fields == null) {
            return separator == null ? Splitting.DEFAULT : Splitting.DEFAULT.separatedBy(separator);
        }
        Shape shape = fields.constant("shape", Shape.class);
        Fill fill = fields.constant("fill", Fill.class);
        Numbering numbering = fields.constant("numbering", Numbering.class);
        MediaSpread media = fields.constant("media", MediaSpread.class);
        String own = fields.text("separator");
        Splitting splitting = new Splitting(
                shape == null ? Shape.CHAIN : shape,
                fields.constant("length", TextLength.class),
                fill == null ? Fill.BALANCED : fill,
                own == null ? separator : own,
                new Decorations(
                        numbering == null ? Numbering.NONE : numbering,
                        fields.text("first", ""),
                        fields.text("last", ""),
                        fields.text("resumed", ""),
                        fields.text("continued", ""),
                        fields.texts("endings")),
                media == null ? MediaSpread.EVENLY : media);
        fields.end();
        return splitting;
    }

    private static Tags tags(@Nullable Fields fields) {
        if (fields == null) {
            return Tags.AS_WRITTEN;
        }
        TagRule rule = fields.constant("rule", TagRule.class);
        Tags tags = new Tags(fields.texts("names"), rule == null ? TagRule.AS_WRITTEN : rule);
        fields.end();
        return tags;
    }

    private static Marks marks(Fields fields, List<StyledSpan> ofBody) {
        List<StyledSpan> styles = new ArrayList<>(ofBody);
        for (Fields style : fields.objects("styles")) {
            List<TextStyle> looks = style.constants("styles", TextStyle.class);
            styles.add(new StyledSpan(
                    span(style), looks.isEmpty() ? EnumSet.noneOf(TextStyle.class) : EnumSet.copyOf(looks)));
            style.end();
        }
        List<TextSpan> spoilers = new ArrayList<>();
        for (Fields spoiler : fields.objects("spoilers")) {
            spoilers.add(span(spoiler));
            spoiler.end();
        }
        return new Marks(spoilers, styles);
    }

    private static TextSpan span(Fields fields) {
        return new TextSpan(fields.number("start"), fields.number("end"));
    }

    private static Extras extras(Fields fields) {
        List<String> poll = fields.texts("poll");
        return new Extras(
                id(fields, "quote", PostId::new),
                fields.flag("quote_on_every_part"),
                id(fields, "location", LocationId::new),
                fields.texts("countries"),
                fields.flag("approve_replies"),
                fields.constant("story", Story.class),
                fields.texts("links").stream().map(DraftReader::uri).toList(),
                poll.isEmpty() ? null : new Poll(poll),
                id(fields, "gif", Gif::giphy),
                fields.flag("ghost"),
                fields.text("lead"));
    }

    private static <T> @Nullable T id(Fields fields, String name, Function<String, T> type) {
        String text = fields.text(name);
        return text == null ? null : type.apply(text);
    }

    private static @Nullable ZonedDateTime schedule(Fields fields) {
        String text = fields.text("schedule");
        try {
            return text == null ? null : ZonedDateTime.parse(text);
        } catch (DateTimeException e) {
            throw Fields.refused("\"schedule\" is \"" + text + "\". Give a moment with its zone, such as"
                    + " 2026-12-01T08:00:00+01:00[Europe/Berlin].");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw Fields.refused("\"" + text + "\" is no address: " + Objects.requireNonNull(e.getReason()) + ".");
        }
    }

    /**
     * What a document says beside its fields.
     *
     * @param separator the line that ends a part in {@code text}; null if there is none
     */
    record Body(
            String text,
            List<Media> media,
            List<StyledSpan> styles,
            @Nullable String separator) {
        static final Body NONE = new Body("", List.of(), List.of(), null);
    }
}
