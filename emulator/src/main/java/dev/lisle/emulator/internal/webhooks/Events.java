package dev.lisle.emulator.internal.webhooks;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.MetaTime;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.posts.Edge;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.world.Grant;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Token;
import dev.lisle.emulator.internal.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said in a webhook.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/webhooks">Threads webhooks</a>
 */
final class Events {
    private static final String REPLY =
            "id,username,text,media_type,permalink,shortcode,timestamp,is_verified," + "profile_picture_url";
    private static final String MENTION = "id,alt_text,gif_url,is_quote_post,media_product_type,media_type,media_url,"
            + "permalink,poll_attachment,quoted_post,shortcode,text,timestamp,username,is_verified,"
            + "profile_picture_url";
    private static final String MENTION_AS_REPLY = MENTION + ",has_replies,is_reply,replied_to,root_post";
    private static final String PUBLISH = "id,media_type,permalink,timestamp,username";

    private final World world;
    private final PostFields fields;

    Events(World world, PostFields fields) {
        this.world = world;
        this.fields = fields;
    }

    /**
     * Something that happened.
     *
     * @param field what it is
     * @param topic the group that it belongs to
     * @param target the id that it is about
     * @param value the rest
     */
    record Event(String field, String topic, String target, ObjectNode value) {}

    Event replied(Grant grant, Post reply, Post parent) {
        ObjectNode value = render(grant, reply, REPLY);
        value.set("replied_to", Json.id(parent.id()));
        world.post(reply.conversationId())
                .ifPresent(root -> value.set(
                        "root_post",
                        Json.id(root.id())
                                .put("owner_id", root.author().id())
                                .put("username", root.author().username())));
        return new Event("replies", "moderate", parent.id(), value);
    }

    Event mentioned(Grant grant, Post post) {
        boolean repliesToo = grant.scopes().contains(Scope.THREADS_READ_REPLIES);
        return new Event(
                "mentions",
                "interaction",
                grant.person().id(),
                render(grant, post, repliesToo ? MENTION_AS_REPLY : MENTION));
    }

    Event published(Grant grant, Post post) {
        return new Event("publish", "interaction", post.id(), render(grant, post, PUBLISH));
    }

    Event deleted(Post post) {
        ObjectNode value = Json.id(post.id());
        value.set("owner", Json.object().put("owner_id", post.author().id()));
        value.put("deleted_at", MetaTime.write(world.now()))
                .put("timestamp", MetaTime.write(post.publishedAt()))
                .put("username", post.author().username());
        return new Event("delete", "moderate", post.id(), value);
    }

    /** The body of a delivery, in the form that is chosen. */
    ObjectNode envelope(Grant grant, Event event) {
        long time = world.now().getEpochSecond();
        ObjectNode change = Json.object().put("field", event.field);
        change.set("value", event.value);
        Set<Variant> variants = world.variants();
        if (variants.contains(Variant.WEBHOOK_ENTRIES)) {
            ObjectNode body = Json.object().put("object", "threads");
            ObjectNode entry = body.putArray("entry").addObject();
            entry.put("id", grant.person().id()).put("time", time);
            entry.putArray("changes").add(change);
            return body;
        }
        ObjectNode body = Json.object()
                .put("app_id", grant.app().id())
                .put("topic", event.topic)
                .put("target_id", event.target)
                .put("time", time)
                .put("subscription_id", subscription(grant))
                .put("has_uid_field", false);
        if (variants.contains(Variant.WEBHOOK_VALUES_AS_ARRAY)) {
            body.putArray("values").add(change);
        } else {
            body.set("values", change);
        }
        return body;
    }

    /** The same for one person and app, and for no other. */
    private static String subscription(Grant grant) {
        return Long.toString(Math.floorMod(
                        Long.parseLong(grant.person().id()) * 31
                                + grant.app().id().hashCode(),
                        900_000_000_000L)
                + 100_000_000_000L);
    }

    private ObjectNode render(Grant grant, Post post, String names) {
        Person person = grant.person();
        Token seeing = new Token("webhook", Token.Kind.SHORT_LIVED, grant.app(), person, grant.scopes(), world.now());
        Params params = new Params(Map.of("fields", List.of(names)));
        return fields.render(post, Fields.of(params), new Call("", params, seeing, world.now()), Edge.POST);
    }
}
