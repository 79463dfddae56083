package dev.lisle.client.internal;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.AttachedText;
import dev.lisle.client.posts.GhostPostStatus;
import dev.lisle.client.posts.HideStatus;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.PollResult;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.posts.ReplyAudience;
import dev.lisle.client.posts.TextEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one post. One object reads one post: it holds the fields until the record can be made. */
public final class PostReader {
    private @Nullable PostId id;
    private @Nullable String mediaProductType;
    private @Nullable OpenEnum<MediaType> mediaType;
    private @Nullable String text;
    private @Nullable Instant timestamp;
    private @Nullable WebAddress permalink;
    private @Nullable String shortcode;
    private @Nullable String username;
    private @Nullable String ownerId;
    private @Nullable WebAddress mediaUrl;
    private @Nullable WebAddress thumbnailUrl;
    private @Nullable WebAddress gifUrl;
    private @Nullable String altText;
    private @Nullable WebAddress linkAttachmentUrl;
    private @Nullable String topicTag;
    private List<PostId> children = List.of();
    private @Nullable Boolean isQuotePost;
    private @Nullable PostId quotedPost;
    private @Nullable PostId repostedPost;
    private @Nullable Boolean hasReplies;
    private @Nullable Boolean isReply;
    private @Nullable Boolean isReplyOwnedByMe;
    private @Nullable PostId rootPost;
    private @Nullable PostId repliedTo;
    private @Nullable OpenEnum<HideStatus> hideStatus;
    private @Nullable OpenEnum<ReplyAudience> replyAudience;
    private @Nullable PollResult pollAttachment;
    private @Nullable Boolean isSpoilerMedia;
    private List<TextEntity> textEntities = List.of();
    private @Nullable AttachedText textAttachment;
    private @Nullable LocationId locationId;
    private @Nullable Location location;
    private List<String> allowlistedCountryCodes = List.of();
    private @Nullable OpenEnum<GhostPostStatus> ghostPostStatus;
    private @Nullable Instant ghostPostExpirationTimestamp;
    private @Nullable Boolean isVerified;
    private @Nullable WebAddress profilePictureUrl;
    private @Nullable OpenEnum<ReplyApprovalStatus> replyApprovalStatus;
    private final Unknown unknown = new Unknown();

    private PostReader() {}

    /** The post that {@code in} stands on; null if it has no id. */
    public static @Nullable Post read(JsonReader in) {
        PostReader reader = new PostReader();
        for (String name; (name = in.nextField()) != null; ) {
            reader.take(name, in);
        }
        return reader.post();
    }

    private void take(String name, JsonReader in) {
        switch (name) {
            case "id" -> id = Ids.post(in);
            case "media_product_type" -> mediaProductType = in.text();
            case "media_type" -> mediaType = in.openEnum(MediaType.class);
            case "text" -> text = in.text();
            case "timestamp" -> timestamp = in.instant();
            case "permalink" -> permalink = in.address();
            case "shortcode" -> shortcode = in.text();
            case "username" -> username = in.text();
            case "owner" -> ownerId = Ids.ofObject(in);
            case "media_url" -> mediaUrl = in.address();
            case "thumbnail_url" -> thumbnailUrl = in.address();
            case "gif_url" -> gifUrl = in.address();
            case "alt_text" -> altText = in.text();
            case "link_attachment_url" -> linkAttachmentUrl = in.address();
            case "topic_tag" -> topicTag = in.text();
            case "children" -> children = Ids.postsOfData(in);
            case "is_quote_post" -> isQuotePost = in.bool();
            case "quoted_post" -> quotedPost = Ids.post(in);
            case "reposted_post" -> repostedPost = Ids.post(in);
            case "has_replies" -> hasReplies = in.bool();
            case "is_reply" -> isReply = in.bool();
            case "is_reply_owned_by_me" -> isReplyOwnedByMe = in.bool();
            case "root_post" -> rootPost = Ids.post(in);
            case "replied_to" -> repliedTo = Ids.post(in);
            case "hide_status" -> hideStatus = in.openEnum(HideStatus.class);
            case "reply_audience" -> replyAudience = in.openEnum(ReplyAudience.class);
            case "poll_attachment" -> pollAttachment = in.object(AttachmentReader::poll);
            case "is_spoiler_media" -> isSpoilerMedia = in.bool();
            case "text_entities" -> textEntities = AttachmentReader.entities(in);
            case "text_attachment" -> textAttachment = in.object(AttachmentReader::text);
            case "location_id" -> locationId = locationId(in);
            case "location" -> location = in.object(LocationReader::read);
            case "allowlisted_country_codes" -> allowlistedCountryCodes = in.texts();
            case "ghost_post_status" -> ghostPostStatus = in.openEnum(GhostPostStatus.class);
            case "ghost_post_expiration_timestamp" -> ghostPostExpirationTimestamp = in.instant();
            case "is_verified" -> isVerified = in.bool();
            case "profile_picture_url" -> profilePictureUrl = in.address();
            case "reply_approval_status" -> replyApprovalStatus = in.openEnum(ReplyApprovalStatus.class);
            default -> unknown.keep(name, in);
        }
    }

    private @Nullable Post post() {
        return id == null
                ? null
                : new Post(
                        id,
                        mediaProductType,
                        mediaType,
                        text,
                        timestamp,
                        permalink,
                        shortcode,
                        username,
                        ownerId,
                        mediaUrl,
                        thumbnailUrl,
                        gifUrl,
                        altText,
                        linkAttachmentUrl,
                        topicTag,
                        children,
                        isQuotePost,
                        quotedPost,
                        repostedPost,
                        hasReplies,
                        isReply,
                        isReplyOwnedByMe,
                        rootPost,
                        repliedTo,
                        hideStatus,
                        replyAudience,
                        pollAttachment,
                        isSpoilerMedia,
                        textEntities,
                        textAttachment,
                        locationId,
                        location,
                        allowlistedCountryCodes,
                        ghostPostStatus,
                        ghostPostExpirationTimestamp,
                        isVerified,
                        profilePictureUrl,
                        replyApprovalStatus,
                        unknown.fields());
    }

    private static @Nullable LocationId locationId(JsonReader in) {
        String id = Ids.text(in);
        return id == null ? null : new LocationId(id);
    }
}
