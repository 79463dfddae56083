package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.archive.Census.News;
import dev.lisle.archive.Census.Sweep;
import dev.lisle.client.Fields;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.posts.PostFields;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the account's lists. Once a week to the end, else two days back from where the last time ended: what is new or was
 * edited is near the top, and what was deleted further down can wait a few days to be noticed.
 */
final class Listing {
    private static final Duration WHOLE_EVERY = Duration.ofDays(7);
    private static final Duration OVERLAP = Duration.ofDays(2);
    /** Lists show a new post a little late. */
    private static final Duration LAG = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TWO_ANSWERS = Duration.ofMinutes(1);

    private final Run run;
    private final MediaFetch media;
    private final List<Known> missing = new ArrayList<>();
    private final Map<Shelf, Sweep> swept = new LinkedHashMap<>();

    Listing(Run run, MediaFetch media) {
        this.run = run;
        this.media = media;
    }

    void all() throws IOException {
        sweep(Shelf.POSTS, "/me/threads", ofOwnPosts());
        trySweep(Shelf.GHOSTS, "/me/ghost_posts", PostFields.OF_GHOST_POSTS, "Ghost posts");
        if (run.plan.replies()) {
            trySweep(Shelf.OWN_REPLIES, "/me/replies", PostFields.OF_OWN_REPLIES, "Own replies");
        }
        if (run.plan.mentions()) {
            trySweep(Shelf.MENTIONS, "/me/mentions", PostFields.OF_MENTIONS, "Mentions");
        }
        media.fetchWhatIsMissing();
        markWhatIsGone();
        for (Map.Entry<Shelf, Sweep> entry : swept.entrySet()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("swept", entry.getValue().at().toString());
            Instant from = entry.getValue().from();
            if (from != null) {
                line.put("from", from.toString());
            }
            run.disk.append(entry.getKey().file(), line);
        }
        run.disk.force();
    }

    private Fields ofOwnPosts() {
        Set<Scope> scopes = run.client.scopes();
        Fields fields = PostFields.OF_OWN_POSTS;
        fields = scopes.contains(Scope.THREADS_READ_REPLIES) ? fields.plus("reply_audience") : fields;
        return scopes.contains(Scope.THREADS_LOCATION_TAGGING) ? fields.plus("location_id") : fields;
    }

    private void trySweep(Shelf shelf, String path, Fields fields, String name) throws IOException {
        try {
            sweep(shelf, path, fields);
        } catch (MissingScopeException | InvalidRequestException e) {
            run.leftOut.add(name + " are left out. " + e.getMessage());
        }
    }

    private void sweep(Shelf shelf, String path, Fields fields) throws IOException {
        Instant start = run.now();
        Instant from = from(shelf, start);
        Set<String> seen = new HashSet<>();
        Set<String> cursors = new HashSet<>();
        for (String cursor = ""; cursor != null && cursors.add(cursor); ) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("fields", fields);
            parameters.put("limit", PostQuery.LARGEST_PAGE);
            if (from != null) {
                parameters.put("since", from.getEpochSecond());
            }
            if (!cursor.isEmpty()) {
                parameters.put("after", cursor);
            }
            Map<String, @Nullable Object> page = run.get(path, parameters);
            List<Map<String, @Nullable Object>> posts = posts(page);
            for (Map<String, @Nullable Object> post : posts) {
                seen.add(keep(run, shelf, post, null));
            }
            run.disk.force();
            run.reached(Step.LISTING, posts.size());
            if (shelf.isOwn()) {
                for (Map<String, @Nullable Object> post : posts) {
                    media.ofListed(
                            Objects.requireNonNull(run.census.find(shelf, String.valueOf(post.get("id")))), post);
                }
            }
            cursor = next(page, posts.isEmpty());
        }
        if (shelf.isOwn()) {
            run.census.on(shelf).stream()
                    .filter(known -> known.gone == null && !seen.contains(known.id))
                    .filter(known -> known.wasPublishedAfter(from))
                    .filter(known -> known.published == null || known.published.isBefore(start.minus(LAG)))
                    .forEach(missing::add);
        }
        swept.put(shelf, new Sweep(start, from));
    }

    /** From where on to list; null for the beginning. */
    private @Nullable Instant from(Shelf shelf, Instant now) {
        Instant wanted = run.plan.since();
        if (wanted != null && !wanted.isAfter(PostQuery.EARLIEST)) {
            wanted = null;
        }
        Instant reach = null;
        for (Sweep sweep : run.census.sweepsOf(shelf)) {
            boolean covers =
                    sweep.from() == null || (wanted != null && !sweep.from().isAfter(wanted));
            boolean isRecent = sweep.at().isAfter(now.minus(WHOLE_EVERY));
            boolean goesOn =
                    reach != null && sweep.from() != null && !sweep.from().isAfter(reach);
            if ((covers && isRecent) || goesOn) {
                reach = sweep.at();
            }
        }
        if (reach == null || run.plan.whole()) {
            return wanted;
        }
        Instant overlap = reach.minus(OVERLAP);
        return wanted != null && wanted.isAfter(overlap) ? wanted : overlap;
    }

    /** Writes the post down if it is new or has changed; its id. */
    static String keep(Run run, Shelf shelf, Map<String, @Nullable Object> post, @Nullable String below)
            throws IOException {
        String id = String.valueOf(post.get("id"));
        News news = run.census.note(shelf, post, below);
        if (news != News.SAME) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("seen", run.now().toString());
            if (below != null) {
                line.put("below", below);
            }
            line.put("post", post);
            Known known = Objects.requireNonNull(run.census.find(shelf, id));
            known.offset = run.disk.append(shelf.file(), line);
            known.length = run.disk.lastLength();
            run.count(shelf, news);
        }
        return id;
    }

    /** What Meta says twice, a minute apart, that it does not have is gone; one answer is not enough. */
    private void markWhatIsGone() throws IOException {
        List<Known> stillMissing = new ArrayList<>(missing);
        for (int answer = 0; answer < 2 && !stillMissing.isEmpty(); answer++) {
            if (answer > 0) {
                run.waitFor(BETWEEN_TWO_ANSWERS);
            }
            stillMissing.removeIf(this::isThere);
        }
        for (Known known : stillMissing) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("gone", run.now().toString());
            line.put("id", known.id);
            run.disk.append(known.shelf.file(), line);
            known.gone = run.now();
            run.countGone();
        }
    }

    private boolean isThere(Known known) {
        try {
            run.ask(() -> run.client.posts().get(new PostId(known.id), Fields.of("id")));
            return true;
        } catch (NotFoundException e) {
            return false;
        } finally {
            run.reached(Step.ASKING_WHAT_IS_GONE, 1);
        }
    }

    /** What the page holds; what has no id is no post. */
    static List<Map<String, @Nullable Object>> posts(Map<String, @Nullable Object> page) {
        List<Map<String, @Nullable Object>> posts = new ArrayList<>();
        if (page.get("data") instanceof List<?> data) {
            for (Object one : data) {
                Map<String, @Nullable Object> post = Census.map(one);
                if (post != null && post.get("id") instanceof String) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    /** The cursor of the next page; null after the last. An empty page that names a next one stands in the middle. */
    static @Nullable String next(Map<String, @Nullable Object> page, boolean isEmpty) {
        Map<String, @Nullable Object> paging = Census.map(page.get("paging"));
        Map<String, @Nullable Object> cursors = paging == null ? null : Census.map(paging.get("cursors"));
        boolean isLast = isEmpty && (paging == null || paging.get("next") == null);
        return !isLast && cursors != null && cursors.get("after") instanceof String after && !after.isEmpty()
                ? after
                : null;
    }
}
