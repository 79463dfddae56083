package dev.lisle.archive;

import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post or reply as it was last seen.
 *
 * @param shelf the list that it came from
 * @param seen when this version was first seen
 * @param gone when Meta no longer had it; null while it is there
 * @param fields what Meta sent, under Meta's names: maps, lists, texts, {@code Long}, {@code BigDecimal}, {@code Boolean} and null
 * @param isBelowOwn whether it stands below an own post, as the parts of a chain do
 * @param media the files that belong to it, in order, as far as they were fetched
 */
public record ArchivedPost(
        PostId id,
        Shelf shelf,
        Instant seen,
        @Nullable Instant gone,
        Map<String, @Nullable Object> fields,
        boolean isBelowOwn,
        List<ArchivedMedia> media) {
    private static final DateTimeFormatter META = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    /** Copies the map and the list. */
    public ArchivedPost {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        media = List.copyOf(media);
    }

    /** A field that is text; null if it is something else or did not come. */
    public @Nullable String text(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    /** The text of the post; null if it has none. */
    public @Nullable String text() {
        return text("text");
    }

    /** When it was published; null if Meta did not say. */
    public @Nullable Instant published() {
        return moment(text("timestamp"));
    }

    /** The id within a field that names another post, such as {@code root_post}; null if it did not come. */
    public @Nullable String idIn(String field) {
        return idOf(fields.get(field));
    }

    /** Whether it only repeats somebody's post. */
    public boolean isRepost() {
        return "REPOST_FACADE".equals(text("media_type"));
    }

    static @Nullable String idOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> other) {
            return idOf(other.get("id"));
        }
        return value == null ? null : value.toString();
    }

    /** The moment in Meta's form or in that of ISO; null if it is in neither. */
    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, META).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
