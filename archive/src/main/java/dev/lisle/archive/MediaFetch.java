package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.client.Fields;
import dev.lisle.client.WebAddress;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.posts.PostFields;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the files of own posts as soon as their addresses come, for those expire. A file that does not come is asked for once more
 * under a fresh address; if it does not come then, the next update tries again.
 */
final class MediaFetch {
    private static final Fields OF_ITEM =
            Fields.of("id", "media_type", "media_url", "thumbnail_url", "alt_text", "timestamp");

    private final Run run;
    private final Download download;
    private final Set<String> tried = new HashSet<>();
    private long failed;
    private @Nullable String firstFailure;

    MediaFetch(Run run) {
        this.run = run;
        this.download = new Download(
                run.disk, "http".equals(run.client.settings().address().getScheme()));
    }

    /** What belongs to a post that was just listed. */
    void ofListed(Known known, Map<String, @Nullable Object> post) throws IOException {
        if (isWanted(known)) {
            // a list of replies has no alternative texts
            fetch(known, known.shelf == Shelf.OWN_REPLIES ? read(known) : post);
        }
    }

    /** What earlier updates did not get. */
    void fetchWhatIsMissing() throws IOException {
        for (Shelf shelf : Shelf.values()) {
            for (Known known : shelf.isOwn() ? List.copyOf(run.census.on(shelf)) : List.<Known>of()) {
                if (isWanted(known) && known.gone == null) {
                    fetch(known, read(known));
                }
            }
        }
        if (failed > 0) {
            run.leftOut.add(failed + (failed == 1 ? " file" : " files") + " could not be fetched; the next update tries"
                    + " again. The first: " + firstFailure);
        }
    }

    private boolean isWanted(Known known) {
        return run.plan.media()
                && known.hasMedia
                && !known.mediaComplete
                && known.wasPublishedAfter(run.plan.since())
                && !tried.contains(known.id);
    }

    private @Nullable Map<String, @Nullable Object> read(Known known) {
        return item(known.id, PostFields.OF_ONE);
    }

    private @Nullable Map<String, @Nullable Object> item(String id, Fields fields) {
        try {
            return run.get("/" + id, Map.of("fields", fields));
        } catch (NotFoundException | InvalidRequestException e) {
            return null;
        }
    }

    private void fetch(Known known, @Nullable Map<String, @Nullable Object> post) throws IOException {
        tried.add(known.id);
        if (post == null) {
            return; // deleted meanwhile
        }
        List<String> children = new ArrayList<>();
        Map<String, @Nullable Object> carousel = Census.map(post.get("children"));
        if (carousel != null) {
            Listing.posts(carousel).forEach(child -> children.add(String.valueOf(child.get("id"))));
        }
        boolean isComplete = true;
        if (children.isEmpty()) {
            isComplete = fetchItem(known, post, known.id, "");
        }
        for (int i = 0; i < children.size(); i++) {
            String suffix = "-" + (i + 1);
            Map<String, @Nullable Object> child = has(known, suffix) ? Map.of() : item(children.get(i), OF_ITEM);
            isComplete &= child != null && fetchItem(known, child, children.get(i), suffix);
        }
        if (isComplete) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("post", known.id);
            line.put("complete", run.now().toString());
            run.disk.append(Census.MEDIA, line);
            known.mediaComplete = true;
        }
    }

    /** One picture, video or sound with what belongs to it; whether all of it is there now. */
    private boolean fetchItem(Known known, Map<String, @Nullable Object> item, String id, String suffix)
            throws IOException {
        String kind = String.valueOf(item.get("media_type")).toLowerCase(Locale.ROOT);
        String role = Set.of("image", "video", "audio").contains(kind) ? kind : "file";
        boolean isHere = fetchFile(known, item, id, "media_url", role, suffix);
        isHere &= fetchFile(known, item, id, "thumbnail_url", "thumbnail", suffix + "-thumbnail");
        isHere &= fetchFile(known, item, id, "gif_url", "gif", suffix + "-gif");
        return isHere;
    }

    private boolean fetchFile(
            Known known, Map<String, @Nullable Object> item, String id, String field, String role, String suffix)
            throws IOException {
        if (!(item.get(field) instanceof String address) || has(known, suffix)) {
            return true;
        }
        String name = name(known) + suffix;
        Download.Outcome outcome = download.to(name, uri(address));
        if (outcome.file() == null) {
            Map<String, @Nullable Object> again = item(id, id.equals(known.id) ? PostFields.OF_ONE : OF_ITEM);
            outcome =
                    again != null && again.get(field) instanceof String fresh ? download.to(name, uri(fresh)) : outcome;
        }
        Download.@Nullable File file = outcome.file();
        if (file == null) {
            failed++;
            firstFailure = firstFailure == null ? "of post " + known.id + ", " + outcome.failure() : firstFailure;
            return false;
        }
        String altText = item.get("alt_text") instanceof String words ? words : null;
        ArchivedMedia one =
                new ArchivedMedia(file.name(), role, file.type(), file.sizeInBytes(), file.sha256(), altText);
        run.disk.append(Census.MEDIA, line(known.id, id, one));
        run.census.noteMedia(known.id, one);
        run.reached(Step.MEDIA, 1);
        return true;
    }

    private Map<String, @Nullable Object> line(String post, String item, ArchivedMedia one) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("post", post);
        line.put("item", item);
        line.put("role", one.role());
        line.put("file", one.file());
        line.put("type", one.type());
        line.put("bytes", one.sizeInBytes());
        line.put("sha256", one.sha256());
        if (one.altText() != null) {
            line.put("alt_text", one.altText());
        }
        line.put("fetched", run.now().toString());
        return line;
    }

    private boolean has(Known known, String suffix) {
        String start = name(known) + suffix + ".";
        return run.census.mediaOf(known.id).stream().anyMatch(one -> one.file().startsWith(start));
    }

    /** The path of the post's files, without what tells them apart. */
    private static String name(Known known) {
        if (known.published == null) {
            return "media/undated/" + known.id;
        }
        String day = known.published.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return "media/" + day.substring(0, 4) + "/" + day + "_" + known.id;
    }

    private static @Nullable URI uri(String address) {
        return new WebAddress(address).uri().orElse(null);
    }
}
