package dev.lisle.archive;

import dev.lisle.archive.internal.pages.PostBox;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of an archived post what a page shows of it: a chain in one piece, and below it what others said. */
final class Boxes {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final List<String> NUMBERS = List.of("views", "likes", "replies", "reposts", "quotes", "shares");

    private final Census census;
    private final ArchivedInsights numbers;
    private final ZoneId zone;
    private final @Nullable String username;

    Boxes(Census census, ArchivedInsights numbers, ZoneId zone, @Nullable String username) {
        this.census = census;
        this.numbers = numbers;
        this.zone = zone;
        this.username = username;
    }

    PostBox of(Known top, List<Known> below, String root) throws IOException {
        Map<String, ArchivedPost> all = new TreeMap<>();
        for (Known known : below) {
            all.putIfAbsent(known.id, census.read(known)); // own replies come first: they have their media
        }
        List<ArchivedPost> inOrder = new ArrayList<>(all.values());
        inOrder.sort(Comparator.comparing(Boxes::published)
                .thenComparing(post -> post.id().value()));
        Set<String> chain = new HashSet<>(Set.of(top.id));
        List<PostBox> parts = new ArrayList<>();
        List<PostBox> replies = new ArrayList<>();
        for (ArchivedPost post : inOrder) {
            String parent = post.idIn("replied_to");
            boolean isOwn =
                    post.shelf() == Shelf.OWN_REPLIES || (username != null && username.equals(post.text("username")));
            if (isOwn && parent != null && chain.contains(parent)) {
                chain.add(post.id().value());
                parts.add(box(post, root, false, List.of(), List.of()));
            } else {
                replies.add(box(post, root, true, List.of(), List.of()));
            }
        }
        return box(census.read(top), root, false, parts, replies);
    }

    private PostBox box(
            ArchivedPost post, String root, boolean withAuthor, List<PostBox> parts, List<PostBox> replies) {
        Instant published = published(post);
        String text = post.text();
        String author = post.text("username");
        String permalink = post.text("permalink");
        return new PostBox(
                post.id().value(),
                published.toString(),
                WHEN.format(published.atZone(zone)),
                withAuthor ? (author == null ? "somebody" : author) : null,
                permalink != null && permalink.startsWith("https://") ? permalink : null,
                text == null ? "" : text,
                notes(post),
                media(post, root),
                numbers(post),
                parts,
                replies);
    }

    private List<String> notes(ArchivedPost post) {
        List<String> notes = new ArrayList<>();
        if (post.gone() != null) {
            notes.add("Gone from Threads, as seen on " + WHEN.format(post.gone().atZone(zone)) + ".");
        }
        if (post.isRepost()) {
            notes.add("A repost of " + post.idIn("reposted_post") + ".");
        }
        if (post.idIn("quoted_post") != null) {
            notes.add("Quotes " + post.idIn("quoted_post") + ".");
        }
        if (post.shelf() == Shelf.OWN_REPLIES && post.idIn("replied_to") != null) {
            notes.addAll(post.isBelowOwn() ? List.of() : List.of("A reply to " + post.idIn("replied_to") + "."));
        }
        addField(post, "topic_tag", "Topic: ", notes);
        addField(post, "link_attachment_url", "Link: ", notes);
        Map<String, @Nullable Object> attached = Census.map(post.fields().get("text_attachment"));
        if (attached != null && attached.get("plaintext") instanceof String longer) {
            notes.add(longer);
        }
        Map<String, @Nullable Object> poll = Census.map(post.fields().get("poll_attachment"));
        if (poll != null) {
            List<String> options = new ArrayList<>();
            for (String option : List.of("option_a", "option_b", "option_c", "option_d")) {
                if (poll.get(option) instanceof String words) {
                    options.add(words);
                }
            }
            notes.add("Poll: " + String.join(" / ", options) + "; " + poll.get("total_votes") + " votes.");
        }
        return notes;
    }

    private static void addField(ArchivedPost post, String field, String words, List<String> notes) {
        String value = post.text(field);
        if (value != null) {
            notes.add(words + value);
        }
    }

    private static List<PostBox.Shown> media(ArchivedPost post, String root) {
        List<PostBox.Shown> shown = new ArrayList<>();
        for (ArchivedMedia one : post.media()) {
            if (!one.role().equals("thumbnail")) {
                String stem = one.file().substring(0, one.file().lastIndexOf('.'));
                String poster = post.media().stream()
                        .map(ArchivedMedia::file)
                        .filter(file -> file.startsWith(stem + "-thumbnail."))
                        .findFirst()
                        .map(file -> root + file)
                        .orElse("");
                shown.add(new PostBox.Shown(
                        root + one.file(), one.role(), poster, one.altText() == null ? "" : one.altText()));
            }
        }
        return shown;
    }

    private String numbers(ArchivedPost post) {
        ArchivedInsights.Snapshot snapshot = numbers.ofPosts().get(post.id());
        if (snapshot == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (String metric : NUMBERS) {
            Long value = snapshot.metrics().get(metric);
            if (value != null) {
                words.add(String.format(
                        Locale.ENGLISH,
                        "%,d %s",
                        value,
                        value == 1 ? metric.replaceAll("ies$", "y").replaceAll("s$", "") : metric));
            }
        }
        return String.join(" · ", words);
    }

    private static Instant published(ArchivedPost post) {
        Instant published = post.published();
        return published == null ? Instant.EPOCH : published;
    }
}
