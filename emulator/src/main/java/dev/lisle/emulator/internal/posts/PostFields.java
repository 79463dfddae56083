package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.graph.MetaTime;
import dev.lisle.emulator.internal.graph.Pages;
import dev.lisle.emulator.internal.locations.Location;
import dev.lisle.emulator.internal.locations.LocationFields;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Moderation;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

    private static final List<String> POLL_OPTIONS = List.of("option_a", "option_b", "option_c", "option_d");

    private final World world;
    private final Links links;
    private final Pages pages;
    private final LocationFields locations;
    private final FieldSet<View> fields = new FieldSet<>();

    /** Reads from this world. */
    public PostFields(World world, Links links) {
        this.world = world;
        this.links = links;
        this.locations = new LocationFields(world.variants());
        this.pages = new Pages(world.variants(), links.base());
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
    public ObjectNode render(Post post, Fields asked, Call call, Edge edge) {
        return fields.render(new View(post, call.token().owner(), call.now()), asked, edge.withheld());
    }

    /**
     * The page of a list that the caller asks for.
     *
     * @param all the list by place, oldest first
     * @param shown what of it the caller may see here
     */
    public Answer page(NavigableMap<Long, Post> all, ListQuery query, Call call, Edge edge, Predicate<Post> shown) {
        Fields asked = check(call.fields());
        return Answer.of(pages.render(
                call,
                all,
                query,
                post -> query.covers(post.publishedAt()) && shown.test(post),
                post -> render(post, asked, call, edge)));
    }

    /** The page of a list of which the caller may see all, with fields that were checked before. */
    public Answer page(
            NavigableMap<Long, Post> all,
            ListQuery query,
            Call call,
            Fields asked,
            Edge edge,
            UnaryOperator<ObjectNode> lastChange) {
        return Answer.of(pages.render(
                call, all, query, post -> true, post -> lastChange.apply(render(post, asked, call, edge))));
    }

    private void addIdentity() {
        fields.byDefault("id", (view, inner) -> Json.text(view.post.id()))
                .with("media_product_type", (view, inner) -> Json.text("THREADS"))
                .with(
                        "media_type",
                        (view, inner) -> Json.text(view.post.content().kind().mediaType()))
                .with("permalink", (view, inner) -> isNamed(view) ? text(links.permalink(view.post)) : null)
                .with("shortcode", (view, inner) -> Json.text(view.post.shortcode()))
                .with("timestamp", (view, inner) -> Json.text(MetaTime.write(view.post.publishedAt())))
                .with(
                        "username",
                        (view, inner) ->
                                isNamed(view) ? Json.text(view.post.author().username()) : null)
                .with(
                        "owner",
                        (view, inner) ->
                                isOwnRoot(view) ? Json.id(view.post.author().id()) : null)
                .with(
                        "is_verified",
                        (view, inner) -> isNamed(view)
                                ? Json.bool(view.post.author().profile().isVerified())
                                : null)
                .with(
                        "profile_picture_url",
                        (view, inner) -> isNamed(view) ? text(links.avatar(view.post.author())) : null);
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
                    if (entities == null || world.variants().contains(Variant.TEXT_ENTITIES_AS_ARRAY)) {
                        return entities == null ? null : entities.deepCopy();
                    }
                    return Json.object().set("data", entities.deepCopy());
                })
                // a still of a video would have to be decoded, a recording is nothing that can be created
                .ignoring("thumbnail_url");
    }

    private void addAttachments() {
        fields.with(
                        "link_attachment_url",
                        (view, inner) -> text(view.post.content().attachments().link()))
                .with("poll_attachment", (view, inner) -> poll(view.post, inner))
                .with("text_attachment", (view, inner) -> {
                    JsonNode text = view.post.content().attachments().text();
                    return text == null ? null : Json.chosen((ObjectNode) text.deepCopy(), inner);
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
                        (view, inner) -> related(view.post.content().relations().quotes(), view, inner))
                .with(
                        "reposted_post",
                        (view, inner) -> related(view.post.content().relations().reposts(), view, inner))
                .with("has_replies", (view, inner) -> Json.bool(hasReplies(view)))
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
                .with("location", (view, inner) -> location(view.post, inner));
    }

    private void addAudience() {
        fields.with(
                        "hide_status",
                        (view, inner) -> view.post.isReply()
                                ? Json.text(
                                        world.moderation().hideStatus(view.post).name())
                                : null)
                .with("reply_approval_status", (view, inner) -> {
                    Moderation.Waiting waiting = world.moderation().waiting(view.post);
                    return waiting == null ? null : Json.text(waiting.wireName());
                })
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
                    String status = view.post.isArchivedAt(view.now) ? "ARCHIVED" : "ACTIVE";
                    return view.post.content().options().ghost() ? Json.text(status) : null;
                })
                .with(
                        "ghost_post_expiration_timestamp",
                        (view, inner) -> view.post.content().options().ghost()
                                ? Json.text(MetaTime.write(view.post.ghostUntil()))
                                : null);
    }

    /** Whether the author is told: private ones only to themselves. */
    private static boolean isNamed(View view) {
        Person author = view.post.author();
        return author == view.viewer || !author.profile().isPrivate();
    }

    private boolean hasReplies(View view) {
        return world.repliesTo(view.post).values().stream()
                .anyMatch(reply -> world.moderation().waiting(reply) == null);
    }

    private @Nullable JsonNode location(Post post, Fields inner) {
        String id = post.content().relations().locationId();
        Location location = id == null ? null : Location.withId(id).orElse(null);
        return location == null ? null : locations.render(location, inner);
    }

    /** A post that this one shows: an object, or its id alone by one of Meta's readers. */
    private @Nullable JsonNode related(@Nullable String id, View view, Fields inner) {
        boolean plain = world.variants().contains(Variant.RELATED_POSTS_AS_TEXT);
        return plain ? text(id) : other(id, view, inner);
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

    private @Nullable ObjectNode poll(Post post, Fields inner) {
        JsonNode options = post.content().attachments().poll();
        if (options == null) {
            return null;
        }
        Collection<String> votes = world.polls().of(post).values();
        ObjectNode poll = Json.object();
        for (String option : POLL_OPTIONS) {
            if (options.has(option)) {
                double share = votes.isEmpty() ? 0 : (double) Collections.frequency(votes, option) / votes.size();
                poll.put(option, options.path(option).asString());
                poll.put(option + "_votes_percentage", share);
            }
        }
        poll.put("total_votes", votes.size())
                .put("expiration_timestamp", MetaTime.write(world.polls().endOf(post)));
        return Json.chosen(poll, inner);
    }

    private static @Nullable JsonNode text(@Nullable Object value) {
        return value == null ? null : Json.text(value.toString());
    }
}
