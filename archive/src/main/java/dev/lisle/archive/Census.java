package dev.lisle.archive;

import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in an archive, told from its lines: where the newest version of each post stands and what was done about it. The lines are
 * the only truth, so a crash between any two leaves nothing that must be set right. A line that cannot be read counts as not written.
 */
final class Census {
    static final String MEDIA = "media.jsonl";
    static final String INSIGHTS = "insights.jsonl";
    static final String PROFILE = "profile.jsonl";

    /** These change with every answer although the post does not. */
    private static final Set<String> VOLATILE = Set.of("media_url", "thumbnail_url", "profile_picture_url");

    /** A list that was gone through from {@code from} (null: its beginning) to {@code at}. */
    record Sweep(Instant at, @Nullable Instant from) {}

    private final Path folder;
    private final Map<Shelf, Map<String, Known>> shelves = new EnumMap<>(Shelf.class);
    private final Map<Shelf, List<Sweep>> sweeps = new EnumMap<>(Shelf.class);
    private final Map<String, List<ArchivedMedia>> media = new HashMap<>();
    private final Map<Instant, Instant> days = new HashMap<>();
    private @Nullable Instant followersCounted;
    private long profile;

    private Census(Path folder) {
        this.folder = folder;
        for (Shelf shelf : Shelf.values()) {
            shelves.put(shelf, new LinkedHashMap<>());
            sweeps.put(shelf, new ArrayList<>());
        }
    }

    static Census of(Path folder) throws IOException {
        Census census = new Census(folder);
        for (Shelf shelf : Shelf.values()) {
            Lines.each(folder.resolve(shelf.file()), (offset, line) -> census.take(shelf, offset, line));
        }
        Lines.each(folder.resolve(MEDIA), (offset, line) -> census.takeMedia(line));
        Lines.each(folder.resolve(INSIGHTS), (offset, line) -> census.takeInsights(line));
        Lines.each(folder.resolve(PROFILE), (offset, line) -> census.takeProfile(line));
        return census;
    }

    Collection<Known> on(Shelf shelf) {
        return of(shelf).values();
    }

    @Nullable
    Known find(Shelf shelf, String id) {
        return of(shelf).get(id);
    }

    /** An own post, ghost post or reply of that id. */
    @Nullable
    Known own(String id) {
        for (Shelf shelf : Shelf.values()) {
            Known known = shelf.isOwn() ? find(shelf, id) : null;
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    boolean isBelowOwn(Known known) {
        return known.root != null
                && !known.root.equals(known.id)
                && (find(Shelf.POSTS, known.root) != null || find(Shelf.GHOSTS, known.root) != null);
    }

    /** The time of which all on the shelf is here; null if its list was never gone through. */
    @Nullable
    Coverage coverage(Shelf shelf) {
        Coverage all = null;
        for (Sweep sweep : sweepsOf(shelf)) {
            Coverage one = new Coverage(sweep.from(), sweep.at());
            all = all == null ? one : all.with(one);
        }
        return all;
    }

    List<Sweep> sweepsOf(Shelf shelf) {
        return Objects.requireNonNull(sweeps.get(shelf));
    }

    List<ArchivedMedia> mediaOf(String post) {
        return media.getOrDefault(post, List.of());
    }

    /** When the numbers of the day that began at {@code start} were taken down last; null for never. */
    @Nullable
    Instant dayCounted(Instant start) {
        return days.get(start);
    }

    /** When the last day of which there are numbers began; null if there is none. */
    @Nullable
    Instant lastDay() {
        return days.keySet().stream().max(Instant::compareTo).orElse(null);
    }

    @Nullable
    Instant followersCounted() {
        return followersCounted;
    }

    /** Whether this profile is another than the newest that is kept. */
    boolean isNewProfile(Map<String, @Nullable Object> fields) {
        return fingerprint(fields, Set.of("threads_profile_picture_url")) != profile;
    }

    /** The newest version of a post, read from its file. */
    ArchivedPost read(Known known) throws IOException {
        byte[] line = Disk.slice(folder.resolve(known.shelf.file()), known.offset, known.length);
        Map<String, @Nullable Object> object = Json.read(line);
        Map<String, @Nullable Object> post = object == null ? null : map(object.get("post"));
        Instant seen = object == null ? null : moment(object.get("seen"));
        if (post == null || seen == null) {
            throw new ArchiveException(
                    "The archive \"" + folder + "\" was changed while it was read. Read it again.", null);
        }
        return new ArchivedPost(
                new PostId(known.id), known.shelf, seen, known.gone, post, isBelowOwn(known), mediaOf(known.id));
    }

    /** Notes a post as it comes from Meta. Whether it is new, changed or as it was. */
    News note(Shelf shelf, Map<String, @Nullable Object> post, @Nullable String below) {
        String id = String.valueOf(post.get("id"));
        Known known = find(shelf, id);
        boolean isNew = known == null;
        Known noted = known == null ? new Known(id, shelf) : known;
        long content = fingerprint(post, VOLATILE);
        boolean isChanged = isNew || noted.content != content || noted.gone != null;
        if (isChanged) {
            describe(noted, post, below, content);
            of(shelf).put(id, noted);
        }
        return isNew ? News.NEW : isChanged ? News.CHANGED : News.SAME;
    }

    /** What a post that came is to the archive. */
    enum News {
        NEW,
        CHANGED,
        SAME
    }

    private Map<String, Known> of(Shelf shelf) {
        return Objects.requireNonNull(shelves.get(shelf));
    }

    private void take(Shelf shelf, long offset, byte[] line) {
        Map<String, @Nullable Object> object = Json.read(line);
        if (object == null) {
            return;
        }
        Map<String, @Nullable Object> post = map(object.get("post"));
        Instant at = moment(object.get("swept"));
        if (post != null && post.get("id") instanceof String id) {
            Known known = of(shelf).computeIfAbsent(id, any -> new Known(id, shelf));
            known.offset = offset;
            known.length = line.length;
            describe(known, post, text(object.get("below")), fingerprint(post, VOLATILE));
        } else if (at != null) {
            sweepsOf(shelf).add(new Sweep(at, moment(object.get("from"))));
        } else if (object.get("gone") != null) {
            Known known = find(shelf, String.valueOf(object.get("id")));
            if (known != null) {
                known.gone = moment(object.get("gone"));
            }
        } else if (object.get("read") != null) {
            Known root = own(String.valueOf(object.get("below")));
            if (root != null) {
                root.conversationRead = moment(object.get("read"));
            }
        }
    }

    private static void describe(
            Known known, Map<String, @Nullable Object> post, @Nullable String below, long content) {
        known.content = content;
        known.gone = null;
        known.published = moment(post.get("timestamp"));
        known.root = below == null ? ArchivedPost.idOf(post.get("root_post")) : below;
        known.hasReplies = Boolean.TRUE.equals(post.get("has_replies"));
        known.isRepost = "REPOST_FACADE".equals(post.get("media_type"));
        known.hasMedia = !known.isRepost
                && (post.get("media_url") != null || post.get("gif_url") != null || post.get("children") != null);
    }

    private void takeMedia(byte[] line) {
        Map<String, @Nullable Object> object = Json.read(line);
        if (object == null || !(object.get("post") instanceof String post)) {
            return;
        }
        if (object.get("complete") != null) {
            Known known = own(post);
            if (known != null) {
                known.mediaComplete = true;
            }
            return;
        }
        ArchivedMedia one = media(object);
        if (one != null) {
            List<ArchivedMedia> all = media.computeIfAbsent(post, any -> new ArrayList<>(1));
            all.removeIf(other -> other.file().equals(one.file()));
            all.add(one);
        }
    }

    static @Nullable ArchivedMedia media(Map<String, @Nullable Object> object) {
        String file = text(object.get("file"));
        String role = text(object.get("role"));
        String type = text(object.get("type"));
        String sha256 = text(object.get("sha256"));
        return file != null
                        && role != null
                        && type != null
                        && sha256 != null
                        && object.get("bytes") instanceof Long size
                ? new ArchivedMedia(file, role, type, size, sha256, text(object.get("alt_text")))
                : null;
    }

    void noteMedia(String post, ArchivedMedia one) {
        media.computeIfAbsent(post, any -> new ArrayList<>(1)).add(one);
    }

    private void takeInsights(byte[] line) {
        Map<String, @Nullable Object> object = Json.read(line);
        Instant at = object == null ? null : moment(object.get("at"));
        if (object == null || at == null) {
            return;
        }
        Instant from = moment(object.get("from"));
        if (object.get("post") instanceof String id) {
            Known known = own(id);
            if (known != null) {
                known.measured = at;
            }
        } else if (object.get("followers") != null) {
            followersCounted = at;
        } else if (from != null) {
            days.put(from, at);
        }
    }

    private void takeProfile(byte[] line) {
        Map<String, @Nullable Object> object = Json.read(line);
        Map<String, @Nullable Object> fields = object == null ? null : map(object.get("profile"));
        if (fields != null) {
            profile = fingerprint(fields, Set.of("threads_profile_picture_url"));
        }
    }

    /** Two that differ in content differ in this, whatever the order of their fields. */
    private static long fingerprint(Map<String, @Nullable Object> fields, Set<String> without) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(fields);
        sorted.keySet().removeAll(without);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.line(sorted));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    static @Nullable Instant moment(@Nullable Object value) {
        return value instanceof String text ? ArchivedPost.moment(text) : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    static @Nullable Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
    }
}
