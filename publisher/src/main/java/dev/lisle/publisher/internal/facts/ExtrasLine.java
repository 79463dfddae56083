package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.GifProvider;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.locations.LocationId;
import dev.lisle.publisher.plans.PartExtras;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a part carries beside its text and media, on a line of the ledger. What it does not carry is left out. */
public final class ExtrasLine {
    private ExtrasLine() {}

    /** The same text for the same extras, in every process. */
    public static String text(PartExtras extras) {
        return write(extras).toString();
    }

    static Line write(PartExtras extras) {
        TextExtras attached = extras.attached();
        Poll poll = attached.poll();
        Gif gif = attached.gif();
        TextAttachment longer = attached.textAttachment();
        return Line.empty()
                .put("quote", extras.quote())
                .put("location", extras.location())
                .put("countries", unlessEmpty(extras.countries()))
                .put("spoilers", spans(extras.spoilers()))
                .put("approvesReplies", extras.approvesReplies() ? true : null)
                .put("story", extras.story())
                .put("link", attached.link())
                .put("poll", poll == null ? null : poll.options())
                .put("gif", gif == null ? null : gif.id())
                .put("gifProvider", gif == null ? null : gif.provider())
                .put("attachment", longer == null ? null : write(longer))
                .put("ghost", attached.isGhost() ? true : null);
    }

    /** {@code line} is null on lines that were written for parts without extras. */
    static PartExtras read(@Nullable Line line) {
        if (line == null) {
            return PartExtras.NONE;
        }
        String location = line.textOrNull("location");
        List<String> poll = line.texts("poll");
        return new PartExtras(
                line.post("quote"),
                location == null ? null : new LocationId(location),
                line.texts("countries"),
                line.lines("spoilers").stream().map(ExtrasLine::span).toList(),
                line.truth("approvesReplies"),
                line.constant(Story.class, "story"),
                new TextExtras(
                        link(line),
                        poll.isEmpty() ? null : new Poll(poll),
                        attachment(line.line("attachment")),
                        gif(line),
                        line.truth("ghost")));
    }

    private static Line write(TextAttachment longer) {
        List<Line> styles = longer.styles().stream()
                .map(styled -> span(styled.span()).put("styles", List.copyOf(styled.styles())))
                .toList();
        return Line.empty()
                .put("text", longer.plaintext())
                .put("link", longer.link())
                .put("styles", unlessEmpty(styles));
    }

    private static @Nullable TextAttachment attachment(@Nullable Line line) {
        if (line == null) {
            return null;
        }
        List<StyledSpan> styles = line.lines("styles").stream()
                .map(styled -> new StyledSpan(span(styled), styles(styled)))
                .toList();
        return new TextAttachment(line.text("text"), link(line), styles);
    }

    private static Set<TextStyle> styles(Line styled) {
        Set<TextStyle> styles = EnumSet.noneOf(TextStyle.class);
        styled.texts("styles").forEach(style -> styles.add(TextStyle.valueOf(style)));
        return styles;
    }

    private static @Nullable Gif gif(Line line) {
        String id = line.textOrNull("gif");
        return id == null
                ? null
                : new Gif(id, Objects.requireNonNull(line.constant(GifProvider.class, "gifProvider"), "gifProvider"));
    }

    private static @Nullable URI link(Line line) {
        String link = line.textOrNull("link");
        return link == null ? null : URI.create(link);
    }

    private static @Nullable List<Line> spans(List<TextSpan> spans) {
        return unlessEmpty(spans.stream().map(ExtrasLine::span).toList());
    }

    private static Line span(TextSpan span) {
        return Line.empty().put("start", span.start()).put("end", span.end());
    }

    private static TextSpan span(Line line) {
        return new TextSpan(line.number("start"), line.number("end"));
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
