package dev.lisle.emulator.internal.y2023;

import static dev.lisle.emulator.internal.y2023.Shapes.fill;

import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.ContentKind;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts in the mobile form and in that of the web.
 *
 * @param world where related posts are looked up
 * @param shapes which fields each form has
 * @param users the accounts in them
 * @param ties likes and reposts
 * @param links where pictures and videos are
 */
record PostJson(World world, Shapes shapes, UserJson users, Ties ties, Links links) {
    private static final int SIZE_WITHOUT_MEDIA = 612;

    /** As the viewer's app sees it. */
    ObjectNode mobile(String shape, Post post, Person viewer) {
        boolean created = shape.equals("created");
        ObjectNode json = common(shape, post);
        json.set("user", users.of(created ? "creator" : "author", post.author(), viewer));
        json.set("caption", caption(json.path("caption"), post, created ? "creator" : "captionAuthor"));
        fill(json, "device_timestamp", post.publishedAt().getEpochSecond() * 1_000_000);
        fill(json, "client_cache_key", base64(Long.toString(Numbers.of(post))) + ".2");
        fill(json, "media_type", mediaType(post));
        fill(json, "product_type", post.content().kind() == ContentKind.TEXT ? "text_post" : "feed");
        fill(json, "organic_tracking_token", trackingToken(post, viewer, !created));
        fill(json, "has_liked", ties.likers(post).contains(viewer));
        if (created && post.content().kind() != ContentKind.TEXT) {
            json.set("music_metadata", shapes.copy("musicOfImage"));
            json.set("mashup_info", shapes.copy("mashupOfImage"));
        }
        if (!post.items().isEmpty()) {
            ArrayNode items = json.putArray("carousel_media");
            post.items().forEach(item -> items.add(mobile("post", item, viewer)));
        }
        ObjectNode info = (ObjectNode) json.path("text_post_app_info");
        info.put("is_reply", post.isReply());
        info.put("reply_control", post.content().audience().replyControl());
        ObjectNode share = (ObjectNode) info.path("share_info");
        share.put("is_reposted_by_viewer", ties.reposters(post).contains(viewer));
        Post quoted = related(post.content().relations().quotes());
        if (quoted != null) {
            share.set("quoted_post", mobile("post", quoted, viewer));
        }
        Post parent = parent(post);
        if (parent != null) {
            info.set("reply_to_author", users.of("answered", parent.author()));
        }
        return json;
    }

    /** As everybody sees it on the web. */
    ObjectNode web(Post post) {
        ObjectNode json = common("publicPost", post);
        json.set("user", users.of("publicAuthor", post.author()));
        String text = post.content().text();
        if (text == null) {
            json.putNull("caption");
        } else {
            json.putObject("caption").put("text", text);
        }
        if (!post.items().isEmpty()) {
            ArrayNode items = json.putArray("carousel_media");
            post.items().forEach(item -> items.add(web(item)));
            json.put("carousel_media_count", items.size());
        }
        ObjectNode info = (ObjectNode) json.path("text_post_app_info");
        Post quoted = related(post.content().relations().quotes());
        if (quoted != null) {
            ((ObjectNode) info.path("share_info")).set("quoted_post", web(quoted));
        }
        Post parent = parent(post);
        if (parent != null) {
            info.putObject("reply_to_author")
                    .put("username", parent.author().username())
                    .putNull("id");
        }
        return json;
    }

    /** The post that this one answers; null if it answers none, or one that is gone. */
    @Nullable
    Post parent(Post post) {
        return related(post.content().relations().replyTo());
    }

    private @Nullable Post related(@Nullable String id) {
        return id == null ? null : world.post(id).orElse(null);
    }

    private ObjectNode common(String shape, Post post) {
        ObjectNode json = shapes.copy(shape);
        fill(json, "pk", Numbers.of(post));
        json.put("id", Numbers.full(post));
        fill(json, "code", post.shortcode());
        fill(json, "taken_at", post.publishedAt().getEpochSecond());
        fill(json, "like_count", ties.likers(post).size());
        ObjectNode info = (ObjectNode) json.path("text_post_app_info");
        fill(info, "direct_reply_count", world.repliesTo(post).size());
        URI link = post.content().attachments().link();
        if (link != null) {
            info.putObject("link_preview_attachment")
                    .put("url", link.toString())
                    .put("display_url", link.getHost())
                    .putNull("title")
                    .putNull("image_url");
        }
        media(json, post);
        return json;
    }

    private void media(ObjectNode json, Post post) {
        int width =
                post.media().width() == 0 ? SIZE_WITHOUT_MEDIA : post.media().width();
        int height =
                post.media().height() == 0 ? SIZE_WITHOUT_MEDIA : post.media().height();
        json.put("original_width", width).put("original_height", height);
        URI address = links.media(post);
        if (address == null) {
            return;
        }
        boolean video = post.content().kind() == ContentKind.VIDEO;
        ArrayNode into = video
                ? json.putArray("video_versions")
                : json.putObject("image_versions2").putArray("candidates");
        ObjectNode version =
                into.addObject().put("width", width).put("height", height).put("url", address.toString());
        if (video) {
            version.put("type", 101);
        }
    }

    private JsonNode caption(JsonNode shape, Post post, String author) {
        String text = post.content().text();
        if (text == null) {
            return Json.object().nullNode();
        }
        ObjectNode json = (ObjectNode) shape;
        fill(json, "pk", post.number());
        fill(json, "user_id", Numbers.of(post.author()));
        fill(json, "text", text);
        fill(json, "created_at", post.publishedAt().getEpochSecond());
        fill(json, "created_at_utc", post.publishedAt().getEpochSecond());
        fill(json, "media_id", Numbers.of(post));
        json.set("user", users.of(author, post.author()));
        return json;
    }

    private static int mediaType(Post post) {
        return switch (post.content().kind()) {
            case TEXT, REPOST -> 19;
            case IMAGE -> 1;
            case VIDEO -> 2;
            case CAROUSEL -> 8;
        };
    }

    private static String trackingToken(Post post, Person viewer, boolean tracked) {
        long number = Numbers.of(post);
        String mark = hex("mark of " + number);
        ObjectNode token = Json.object().put("version", 5);
        token.putObject("payload")
                .put("is_analytics_tracked", tracked)
                .put("uuid", mark + number)
                .put(
                        "server_token",
                        post.publishedAt().toEpochMilli() + "|" + number + "|" + Numbers.of(viewer) + "|" + mark
                                + hex("server's mark of " + number));
        return base64(Reply.text(token.put("signature", "")));
    }

    /** 32 hexadecimal digits, the same for the same text. */
    private static String hex(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
