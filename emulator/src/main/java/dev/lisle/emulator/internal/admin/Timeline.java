package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.EmulatedMedia;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts as the page shows them: chains in one piece, conversations as a whole. */
public final class Timeline {
    private static final int LONGEST_CHAIN = 200;

    private final World world;
    private final Links links;
    private final Snapshots snapshots;

    /** Reads from this world. */
    public Timeline(World world, Links links, Snapshots snapshots) {
        this.world = world;
        this.links = links;
        this.snapshots = snapshots;
    }

    /** The newest chains, or those older than a given place. */
    ObjectNode page(@Nullable Person person, @Nullable Long before, int limit) {
        world.publications().settle();
        NavigableMap<Long, Post> roots = person == null ? world.roots() : person.posts();
        NavigableMap<Long, Post> older = before == null ? roots : roots.headMap(before, false);
        ObjectNode page = Json.object();
        ArrayNode chains = page.putArray("chains");
        long last = 0;
        for (Post root : older.descendingMap().values()) {
            if (chains.size() == limit) {
                page.put("before", last);
                break;
            }
            chains.add(chain(root));
            last = root.place();
        }
        return page;
    }

    /** A post with all that was said before and after it. */
    ObjectNode conversation(Post post) {
        Post root = world.post(post.conversationId()).orElse(post);
        ObjectNode conversation = Json.object().put("asked", post.id());
        ArrayNode posts = conversation.putArray("posts");
        posts.add(post(root));
        for (Post reply : world.conversation(root).values()) {
            if (reply.number() != root.number()) { // which is a reply itself if the first post was deleted
                posts.add(post(reply));
            }
        }
        return conversation;
    }

    private ObjectNode chain(Post root) {
        List<Post> parts = parts(root);
        ObjectNode chain = Json.object();
        ArrayNode posts = chain.putArray("posts");
        parts.forEach(part -> posts.add(post(part)));
        return chain.put("replies", world.conversation(root).size() - (parts.size() - 1));
    }

    /** The root and the author's own replies that hang on it without another author between. */
    private List<Post> parts(Post root) {
        List<Post> parts = new ArrayList<>(List.of(root));
        Set<String> ids = new HashSet<>(Set.of(root.id()));
        for (Post reply : world.conversation(root).values()) {
            String parent = reply.content().relations().replyTo();
            if (reply.author() == root.author() && parent != null && ids.contains(parent)) {
                parts.add(reply);
                ids.add(reply.id());
            }
            if (parts.size() == LONGEST_CHAIN) {
                break;
            }
        }
        return parts;
    }

    private ObjectNode post(Post post) {
        ObjectNode view = brief(post);
        Content content = post.content();
        String quoted = content.relations().quotes();
        if (quoted != null) {
            world.post(quoted).ifPresent(found -> view.set("quote", brief(found)));
        }
        String parent = content.relations().replyTo();
        if (parent != null) {
            view.put("replyTo", parent);
            world.post(parent)
                    .ifPresent(
                            found -> view.put("replyToUsername", found.author().username()));
        }
        return view.put("replies", world.repliesTo(post).size()).put("containerId", post.containerId());
    }

    private ObjectNode brief(Post post) {
        Content content = post.content();
        ObjectNode view = Json.object()
                .put("id", post.id())
                .put("path", post.path())
                .put("username", post.author().username())
                .put("name", post.author().name())
                .put("avatar", links.avatar(post.author()).getPath())
                .put("at", post.publishedAt().toString())
                .put("mediaType", content.kind().mediaType())
                .put("text", content.text())
                .put("topicTag", content.relations().topicTag())
                .put("spoilerMedia", content.options().spoilerMedia())
                .put("ghost", content.options().ghost());
        view.set("media", media(post));
        Content.Attachments attachments = content.attachments();
        if (attachments.link() != null) {
            view.put("link", attachments.link().toString());
        }
        view.set("poll", poll(post));
        view.set(
                "longText",
                attachments.text() == null ? null : attachments.text().deepCopy());
        view.put("gif", attachments.gifId());
        view.set(
                "spoilers",
                attachments.textEntities() == null
                        ? null
                        : attachments.textEntities().deepCopy());
        return view;
    }

    private @Nullable ObjectNode poll(Post post) {
        JsonNode options = post.content().attachments().poll();
        if (options == null) {
            return null;
        }
        ObjectNode poll = Json.object().put("until", world.polls().endOf(post).toString());
        poll.set("options", options.deepCopy());
        poll.set("votes", Json.of(world.polls().counts(post)));
        return poll;
    }

    private ArrayNode media(Post post) {
        ArrayNode media = Json.array();
        for (EmulatedMedia each : snapshots.media(post)) {
            media.addObject()
                    .put("kind", each.kind())
                    .put(
                            "url",
                            each.fetched() ? each.url().getPath() : each.url().toString())
                    .put("seen", each.fetched())
                    .put("alt", each.altText())
                    .put("width", each.width())
                    .put("height", each.height());
        }
        return media;
    }
}
