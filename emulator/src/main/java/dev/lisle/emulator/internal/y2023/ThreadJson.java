package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.World;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The containers in which posts stand in lists.
 *
 * @param world where replies are looked up
 * @param posts the posts in them
 * @param users the faces below them
 */
record ThreadJson(World world, PostJson posts, UserJson users) {
    private static final int FACES = 2;

    /** In the mobile form. */
    ObjectNode mobile(List<Post> shown, Person viewer) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("thread_items");
        for (Post post : shown) {
            ObjectNode item = items.addObject();
            item.set("post", posts.mobile("post", post, viewer));
            item.put("line_type", lineType(post, shown));
            replies(item, post);
            ArrayNode faces = item.putArray("reply_facepile_users");
            for (Person face : faces(post)) {
                faces.add(users.of("answered", face).retain("pk", "pk_id", "profile_pic_url"));
            }
            item.put("can_inline_expand_below", false);
        }
        return json.put("thread_type", "thread")
                .put("show_create_reply_cta", false)
                .put("id", Numbers.of(shown.get(0)));
    }

    /** In the form of the web; {@code header} where a page has one. */
    ObjectNode web(List<Post> shown, boolean header) {
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("thread_items");
        for (Post post : shown) {
            ObjectNode item = items.addObject();
            item.set("post", posts.web(post));
            item.put("line_type", lineType(post, shown));
            replies(item, post);
            ArrayNode faces = item.putArray("reply_facepile_users");
            for (Person face : faces(post)) {
                faces.addObject()
                        .put("__typename", "XDTUserDict")
                        .putNull("id")
                        .put("profile_pic_url", posts.links().avatar(face).toString());
            }
            if (!header) {
                item.put("__typename", "XDTThreadItem");
            }
        }
        if (header) {
            json.put("thread_type", "thread").putNull("header");
        }
        return json.put("id", Long.toString(Numbers.of(shown.get(0))));
    }

    /** The post that was answered, if it is still there, and the reply. */
    List<Post> withParent(Post reply) {
        Post parent = posts.parent(reply);
        return parent == null ? List.of(reply) : List.of(parent, reply);
    }

    /** The post below all that stands above it. */
    List<Post> withAncestors(Post post) {
        Deque<Post> line = new ArrayDeque<>();
        for (@Nullable Post at = post; at != null; at = posts.parent(at)) {
            line.addFirst(at);
        }
        return List.copyOf(line);
    }

    private void replies(ObjectNode item, Post post) {
        int count = world.repliesTo(post).size();
        item.put(
                "view_replies_cta_string",
                count == 0 ? null : String.format(Locale.US, count == 1 ? "%,d reply" : "%,d replies", count));
        item.put("should_show_replies_cta", count > 0);
    }

    private static String lineType(Post post, List<Post> shown) {
        return post.equals(shown.get(shown.size() - 1)) ? "none" : "line";
    }

    private Collection<Person> faces(Post post) {
        Set<Person> faces = new LinkedHashSet<>();
        for (Post reply : world.repliesTo(post).values()) {
            if (faces.size() < FACES) {
                faces.add(reply.author());
            }
        }
        return faces;
    }
}
