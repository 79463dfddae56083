package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Content.Attachments;
import dev.lisle.emulator.internal.world.Content.Audience;
import dev.lisle.emulator.internal.world.Content.Media;
import dev.lisle.emulator.internal.world.Content.Options;
import dev.lisle.emulator.internal.world.Content.Relations;
import dev.lisle.emulator.internal.world.ContentKind;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a new container and checks whatever can be checked without knowing the world.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/reference/publishing">Publishing reference</a>
 */
final class ContentReader {
    private static final int MAX_ALT_TEXT = 1_000;
    private static final int MIN_CHILDREN = 2;
    private static final int MAX_CHILDREN = 20;
    private static final Set<String> REPLY_CONTROLS =
            Set.of("everyone", "accounts_you_follow", "mentioned_only", "parent_post_author_only", "followers_only");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Params params;
    private final Set<Variant> variants;

    private ContentReader(Params params, Set<Variant> variants) {
        this.params = params;
        this.variants = variants;
    }

    /**
     * Reads them.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if one is missing, breaks its rule, or does not go with
     *     another
     */
    static Content read(Params params, Set<Variant> variants) {
        ContentReader reader = new ContentReader(params, variants);
        ContentKind kind = reader.kind();
        Content content = new Content(
                kind,
                reader.text(),
                reader.media(kind),
                reader.children(kind),
                reader.relations(),
                AttachmentsReader.read(params, variants),
                reader.audience(),
                reader.options());
        Compatibility.check(content, variants);
        return content;
    }

    private ContentKind kind() {
        return ContentKind.of(params.need("media_type"))
                .orElseThrow(() -> Errors.invalid("Param media_type must be one of {TEXT, IMAGE, VIDEO, CAROUSEL}"));
    }

    private @Nullable String text() {
        String text = params.get("text");
        PostText.checkLength(text, variants);
        return text;
    }

    private @Nullable Media media(ContentKind kind) {
        String altText = params.get("alt_text");
        if (altText != null && altText.codePointCount(0, altText.length()) > MAX_ALT_TEXT) {
            throw Errors.invalid("Param alt_text must be at most " + MAX_ALT_TEXT + " characters long.");
        }
        boolean item = params.flag("is_carousel_item", false);
        return switch (kind) {
            case IMAGE -> new Media(Addresses.need(params, "image_url"), altText, item);
            case VIDEO -> new Media(Addresses.need(params, "video_url"), altText, item);
            case TEXT, CAROUSEL, REPOST -> null;
        };
    }

    private List<String> children(ContentKind kind) {
        if (kind != ContentKind.CAROUSEL) {
            return List.of();
        }
        params.need("children");
        List<String> children = params.list("children");
        if (children.size() < MIN_CHILDREN || children.size() > MAX_CHILDREN) {
            throw Errors.invalid("Param children must name " + MIN_CHILDREN + " to " + MAX_CHILDREN
                    + " containers, and names " + children.size());
        }
        return children;
    }

    private Relations relations() {
        String topic = params.get("topic_tag");
        if (topic != null) {
            topic = topic.startsWith("#") ? topic.substring(1) : topic;
            int length = topic.codePointCount(0, topic.length());
            if (length < 1 || length > PostText.MAX_TOPIC || topic.contains(".") || topic.contains("&")) {
                throw Errors.invalid("Param topic_tag must have 1 to " + PostText.MAX_TOPIC
                        + " characters, and neither a period nor an ampersand");
            }
        }
        return new Relations(
                params.get("reply_to_id"),
                params.get("quote_post_id"),
                topic == null ? PostText.topic(params.get("text")) : topic,
                params.get("location_id"),
                null);
    }

    private Audience audience() {
        String control = params.get("reply_control");
        if (control != null && !REPLY_CONTROLS.contains(control)) {
            throw Errors.invalid("Param reply_control must be one of {everyone, accounts_you_follow, mentioned_only,"
                    + " parent_post_author_only, followers_only}");
        }
        List<String> countries = params.list("allowlisted_country_codes");
        if (!COUNTRIES.containsAll(countries)) {
            throw Errors.named(
                    "THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES",
                    "One of the countries " + String.join(", ", countries) + " is no ISO 3166-1 code of two letters.");
        }
        return new Audience(
                control == null ? "everyone" : control, countries, params.flag("enable_reply_approvals", false));
    }

    private Options options() {
        boolean light = params.flag("crossreshare_to_ig", false);
        boolean dark = params.flag("crossreshare_to_ig_dark_mode", false);
        return new Options(
                params.flag("auto_publish_text", false),
                params.flag("is_ghost_post", false),
                params.flag("is_spoiler_media", false),
                light || dark);
    }

    /** The address that counts as a link beside those in the text. */
    static @Nullable URI attachedLink(Attachments attachments) {
        if (attachments.text() != null && attachments.text().has("link_attachment_url")) {
            return URI.create(attachments.text().path("link_attachment_url").asString());
        }
        return attachments.link();
    }
}
