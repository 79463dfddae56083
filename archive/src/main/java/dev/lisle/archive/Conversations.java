package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.posts.PostFields;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands below own posts, newest first, up to where it is known. */
record Conversations(Run run) {
    void all() throws IOException {
        for (Shelf shelf : List.of(Shelf.POSTS, Shelf.GHOSTS)) {
            for (Known known : List.copyOf(run.census.on(shelf))) {
                if (isDue(known) && !read(known)) {
                    return;
                }
            }
        }
    }

    private boolean isDue(Known known) {
        return known.hasReplies
                && known.gone == null
                && !known.isRepost
                && known.wasPublishedAfter(run.plan.since())
                && known.isDue(known.conversationRead, run.now());
    }

    /** Whether it makes sense to ask for others too. */
    private boolean read(Known root) throws IOException {
        Instant start = run.now();
        try {
            Set<String> cursors = new HashSet<>();
            for (String cursor = ""; cursor != null && cursors.add(cursor); ) {
                Map<String, Object> parameters = new LinkedHashMap<>();
                parameters.put("fields", PostFields.OF_REPLIES);
                parameters.put("reverse", true);
                if (!cursor.isEmpty()) {
                    parameters.put("after", cursor);
                }
                Map<String, @Nullable Object> page = run.get("/" + root.id + "/conversation", parameters);
                List<Map<String, @Nullable Object>> replies = Listing.posts(page);
                boolean isKnownFromHereOn = root.conversationRead != null;
                for (Map<String, @Nullable Object> reply : replies) {
                    isKnownFromHereOn &= run.census.find(Shelf.REPLIES, String.valueOf(reply.get("id"))) != null;
                    Listing.keep(run, Shelf.REPLIES, reply, root.id);
                }
                cursor = isKnownFromHereOn ? null : Listing.next(page, replies.isEmpty());
            }
        } catch (MissingScopeException e) {
            run.leftOut.add("Conversations are left out. " + e.getMessage());
            return false;
        } catch (NotFoundException | InvalidRequestException e) {
            return true; // deleted since it was listed, or of a kind that has none: the next listing tells
        }
        Map<String, String> line = new LinkedHashMap<>();
        line.put("read", start.toString());
        line.put("below", root.id);
        run.disk.append(Shelf.REPLIES.file(), line);
        run.disk.force();
        root.conversationRead = start;
        run.reached(Step.CONVERSATIONS, 1);
        return true;
    }
}
