package dev.lisle.cli.shapes;

import dev.lisle.client.locations.Location;
import dev.lisle.client.posts.AttachedText;
import dev.lisle.client.posts.PollResult;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.TextEntity;
import org.jspecify.annotations.Nullable;

/** Posts and what they carry, under Meta's names. */
public final class PostShape {
    private PostShape() {}

    /** A post; only {@code id} is sure to be there. */
    public static Shape of(Post post) {
        return new Shape()
                .with("id", post.id())
                .with("username", post.username())
                .with("text", post.text())
                .with("timestamp", post.timestamp())
                .with("permalink", post.permalink())
                .with("media_type", post.mediaType())
                .with("shortcode", post.shortcode())
                .with("media_product_type", post.mediaProductType())
                .with("owner", post.ownerId())
                .with("media_url", post.mediaUrl())
                .with("thumbnail_url", post.thumbnailUrl())
                .with("gif_url", post.gifUrl())
                .with("alt_text", post.altText())
                .with("link_attachment_url", post.linkAttachmentUrl())
                .with("topic_tag", post.topicTag())
                .with("children", post.children())
                .with("is_quote_post", post.isQuotePost())
                .with("quoted_post", post.quotedPost())
                .with("reposted_post", post.repostedPost())
                .with("has_replies", post.hasReplies())
                .with("is_reply", post.isReply())
                .with("is_reply_owned_by_me", post.isReplyOwnedByMe())
                .with("root_post", post.rootPost())
                .with("replied_to", post.repliedTo())
                .with("hide_status", post.hideStatus())
                .with("reply_audience", post.replyAudience())
                .with("reply_approval_status", post.replyApprovalStatus())
                .with("poll_attachment", poll(post.pollAttachment()))
                .with("is_spoiler_media", post.isSpoilerMedia())
                .with(
                        "text_entities",
                        post.textEntities().stream().map(PostShape::entity).toList())
                .with("text_attachment", attachment(post.textAttachment()))
                .with("location_id", post.locationId())
                .with("location", post.location() == null ? null : of(post.location()))
                .with("allowlisted_country_codes", post.allowlistedCountryCodes())
                .with("ghost_post_status", post.ghostPostStatus())
                .with("ghost_post_expiration_timestamp", post.ghostPostExpirationTimestamp())
                .with("is_verified", post.isVerified())
                .with("profile_picture_url", post.profilePictureUrl())
                .withUnknown(post.unknown());
    }

    /** A place. */
    public static Shape of(Location place) {
        return new Shape()
                .with("id", place.id())
                .with("name", place.name())
                .with("address", place.address())
                .with("city", place.city())
                .with("country", place.country())
                .with("postal_code", place.postalCode())
                .with("latitude", place.latitude())
                .with("longitude", place.longitude())
                .withUnknown(place.unknown());
    }

    private static @Nullable Shape poll(@Nullable PollResult poll) {
        return poll == null
                ? null
                : new Shape()
                        .with(
                                "options",
                                poll.options().stream()
                                        .map(option -> new Shape()
                                                .with("text", option.text())
                                                .with("share", option.share()))
                                        .toList())
                        .with("total_votes", poll.totalVotes())
                        .with("expires_at", poll.expiresAt())
                        .withUnknown(poll.unknown());
    }

    private static Shape entity(TextEntity entity) {
        return new Shape()
                .with("entity_type", entity.entityType())
                .with("offset", entity.offset())
                .with("length", entity.length())
                .withUnknown(entity.unknown());
    }

    private static @Nullable Shape attachment(@Nullable AttachedText text) {
        return text == null
                ? null
                : new Shape()
                        .with("plaintext", text.plaintext())
                        .with("link_attachment_url", text.linkAttachmentUrl())
                        .with(
                                "styles",
                                text.styles().stream()
                                        .map(style -> new Shape()
                                                .with("offset", style.offset())
                                                .with("length", style.length())
                                                .with("styles", style.styles())
                                                .withUnknown(style.unknown()))
                                        .toList())
                        .withUnknown(text.unknown());
    }
}
