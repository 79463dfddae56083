package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.MetaTime;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of a post.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
 */
public final class PostFields {
    /** A post, and who looks at it. */
    private record View(Post post, Person viewer, Instant now) {}

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> POLL_OPTIONS = List.of("option_a", "option_b", "option_c", "option_d");

    private final World world;
    private final Links links;
    private final FieldSet<View> fields = new FieldSet<>();

    /** Reads from this world. */
    public PostFields(World world, Links links) {
        this.world = world;
        this.links = links;
        addIdentity();
        addContent();
        addAttachments();
        addRelations();
        addAudience();
    }

    /**
     * Refuses fields that no post has.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if there is one
     */
    public Fields check(Fields asked) {
        return fields.check(asked);
    }

    /** The post as the caller may see it here: without the fields that this place does not offer. */
    public ObjectNode render(Post post, Fields asked, Call call, Set<String> hidden) {
        return fields.render(new View(post, call.token().owner(), call.now()), asked, hidden);
    }

    private void addIdentity() {
        fields.byDefault("id", (view, inner) -> Json.text(view.post.id()))
                .with("media_product_type", (view, inner) -> Json.text("THREADS"))
                .with(
                        "media_type",
                        (view, inner) -> Json.text(view.post.content().kind().mediaType()))
                .with(
                        "permalink",
                        (view, inner) -> Json.text(links.permalink(view.post).toString()))
                .with("shortcode", (view, inner) -> Json.text(view.post.shortcode()))
                .with("timestamp", (view, inner) -> Json.text(MetaTime.write(view.post.publishedAt())))
                .with("username", (view, inner) -> Json.text(view.post.author().username()))
                .with(
                        "owner",
                        (view, inner) ->
                                isOwnRoot(view) ? Json.id(view.post.author().id()) : null)
                .with("is_verified", (view, inner) -> Json.bool(false))
                .with("profile_picture_url", (view, inner) -> text(links.avatar(view.post.author())));
    }

    private void addContent() {
        fields.with("text", (view, inner) -> text(view.post.content().text()))
                .with("media_url", (view, inner) -> text(links.media(view.post)))
                .with("alt_text", (view, inner) -> {
                    Content.Media media = view.post.content().media();
                    return media == null ? null : text(media.altText());
                })
                .with("children", this::children)
                .with(
                        "is_spoiler_media",
                        (view, inner) -> Json.bool(view.post.content().options().spoilerMedia()))
                .with("text_entities", (view, inner) -> {
                    ArrayNode entities = view.post.content().attachments().textEntities();
                    return entities == null ? null : Json.object().set("data", entities.deepCopy());
                })
                // a still of a video would have to be decoded, a recording is nothing that can be created
                .ignoring("thumbnail_url");
    }

    private void addAttachments() {
        fields.with(
                        "link_attachment_url",
                        (view, inner) -> text(view.post.content().attachments().link()))
                .with("poll_attachment", (view, inner) -> chosen(poll(view.post), inner))
                .with("text_attachment", (view, inner) -> {
                    JsonNode text = view.post.content().attachments().text();
                    return text == null ? null : chosen((ObjectNode) text.deepCopy(), inner);
                })
                .with("gif_url", (view, inner) -> {
                    String gif = view.post.content().attachments().gifId();
                    return gif == null ? null : Json.text("https://media.giphy.com/media/" + gif + "/giphy.gif");
                });
    }

    private void addRelations() {
        fields.with(
                        "is_quote_post",
                        (view, inner) ->
                                Json.bool(view.post.content().relations().quotes() != null))
                .with(
                        "quoted_post",
                        (view, inner) -> other(view.post.content().relations().quotes(), view, inner))
                .with(
                        "has_replies",
                        (view, inner) -> Json.bool(!world.repliesTo(view.post).isEmpty()))
                .with("is_reply", (view, inner) -> Json.bool(view.post.isReply()))
                .with(
                        "is_reply_owned_by_me",
                        (view, inner) -> Json.bool(view.post.isReply() && view.post.author() == view.viewer))
                .with("root_post", (view, inner) -> other(view.post.rootId(), view, inner))
                .with(
                        "replied_to",
                        (view, inner) -> other(view.post.content().relations().replyTo(), view, inner))
                .with(
                        "topic_tag",
                        (view, inner) -> text(view.post.content().relations().topicTag()))
                .with(
                        "location_id",
                        (view, inner) -> text(view.post.content().relations().locationId()))
                .ignoring("reposted_post", "location", "reply_approval_status");
    }

    private void addAudience() {
        fields.with("hide_status", (view, inner) -> view.post.isReply() ? Json.text("NOT_HUSHED") : null)
                .with(
                        "reply_audience",
                        (view, inner) -> view.post.author() == view.viewer
                                ? Json.text(view.post
                                        .content()
                                        .audience()
                                        .replyControl()
                                        .toUpperCase(Locale.ROOT))
                                : null)
                .with("allowlisted_country_codes", (view, inner) -> {
                    ArrayNode countries = Json.array();
                    view.post.content().audience().countries().forEach(countries::add);
                    return countries.isEmpty() ? null : countries;
                })
                .with("ghost_post_status", (view, inner) -> {
                    boolean archived =
                            !view.now.isBefore(view.post.publishedAt().plus(DAY));
                    return view.post.content().options().ghost() ? Json.text(archived ? "ARCHIVED" : "ACTIVE") : null;
                })
                .with(
                        "ghost_post_expiration_timestamp",
                        (view, inner) -> view.post.content().options().ghost()
                                ? Json.text(
                                        MetaTime.write(view.post.publishedAt().plus(DAY)))
                                : null);
    }

    private static boolean isOwnRoot(View view) {
        return view.post.author() == view.viewer && !view.post.isReply();
    }

    private @Nullable JsonNode children(View view, Fields inner) {
        if (view.post.items().isEmpty()) {
            return null;
        }
        ArrayNode data = Json.array();
        for (Post item : view.post.items()) {
            data.add(fields.render(new View(item, view.viewer, view.now), inner, Set.of()));
        }
        return Json.object().set("data", data);
    }

    /** Another post: its id, and what else is asked for in braces if it is still there. */
    private @Nullable JsonNode other(@Nullable String id, View view, Fields inner) {
        if (id == null) {
            return null;
        }
        Post post = inner.isDefault() ? null : world.post(id).orElse(null);
        return post == null ? Json.id(id) : fields.render(new View(post, view.viewer, view.now), inner, Set.of());
    }

    private static @Nullable ObjectNode poll(Post post) {
        JsonNode options = post.content().attachments().poll();
        if (options == null) {
            return null;
        }
        ObjectNode poll = Json.object();
        for (String option : POLL_OPTIONS) {
            if (options.has(option)) {
                poll.put(option, options.path(option).asString());
                poll.put(option + "_votes_percentage", 0.0);
            }
        }
        return poll.put("total_votes", 0)
                .put("expiration_timestamp", MetaTime.write(post.publishedAt().plus(DAY)));
    }

    /** The parts of an object that were asked for in braces; all of them without braces. */
    private static @Nullable JsonNode chosen(@Nullable ObjectNode object, Fields inner) {
        if (object != null && !inner.isDefault()) {
            object.retain(inner.names().keySet());
        }
        return object;
    }

    private static @Nullable JsonNode text(@Nullable Object value) {
        return value == null ? null : Json.text(value.toString());
    }
}
