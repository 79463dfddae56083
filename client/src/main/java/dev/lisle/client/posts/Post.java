package dev.lisle.client.posts;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published post or reply. Only {@code id} is sure to be there: Meta sends the fields that were asked for, and leaves
 * out those without a value.
 *
 * @param text the text as published, without the topic tag's hash
 * @param timestamp when it was published
 * @param permalink its page; missing while flagged for copyright and for replies of private accounts
 * @param shortcode the last part of the permalink
 * @param username the author, without @; missing for replies of private accounts
 * @param ownerId the author's account, only on own top-level posts
 * @param mediaUrl where the image, video or audio is; the address expires
 * @param thumbnailUrl a picture of the video
 * @param children the items of a carousel, in order; empty for all else
 * @param hasReplies whether anybody replied
 * @param rootPost of a reply: the post that the conversation began with
 * @param repliedTo of a reply: what it answers
 * @param pollAttachment the poll and how it stands
 * @param isSpoilerMedia whether its media are hidden until somebody taps them
 * @param textEntities parts of the text that are hidden; empty when there are none
 * @param textAttachment the longer text that it carries
 * @param locationId the place that it names; needs {@code threads_location_tagging}
 * @param location the same with what was asked for of it; needs {@code threads_location_tagging}
 * @param allowlistedCountryCodes where it can be seen; empty for everywhere, or if not asked for
 * @param ghostPostStatus of a ghost post: whether it is still shown
 * @param ghostPostExpirationTimestamp of a ghost post: when it is archived
 * @param isVerified whether the author is
 * @param profilePictureUrl the author's picture
 * @param replyApprovalStatus of a pending reply: whether it was ignored
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Fields</a>
 */
public record Post(
        PostId id,
        @Nullable String mediaProductType,
        @Nullable OpenEnum<MediaType> mediaType,
        @Nullable String text,
        @Nullable Instant timestamp,
        @Nullable WebAddress permalink,
        @Nullable String shortcode,
        @Nullable String username,
        @Nullable String ownerId,
        @Nullable WebAddress mediaUrl,
        @Nullable WebAddress thumbnailUrl,
        @Nullable WebAddress gifUrl,
        @Nullable String altText,
        @Nullable WebAddress linkAttachmentUrl,
        @Nullable String topicTag,
        List<PostId> children,
        @Nullable Boolean isQuotePost,
        @Nullable PostId quotedPost,
        @Nullable PostId repostedPost,
        @Nullable Boolean hasReplies,
        @Nullable Boolean isReply,
        @Nullable Boolean isReplyOwnedByMe,
        @Nullable PostId rootPost,
        @Nullable PostId repliedTo,
        @Nullable OpenEnum<HideStatus> hideStatus,
        @Nullable OpenEnum<ReplyAudience> replyAudience,
        @Nullable PollResult pollAttachment,
        @Nullable Boolean isSpoilerMedia,
        List<TextEntity> textEntities,
        @Nullable AttachedText textAttachment,
        @Nullable LocationId locationId,
        @Nullable Location location,
        List<String> allowlistedCountryCodes,
        @Nullable OpenEnum<GhostPostStatus> ghostPostStatus,
        @Nullable Instant ghostPostExpirationTimestamp,
        @Nullable Boolean isVerified,
        @Nullable WebAddress profilePictureUrl,
        @Nullable OpenEnum<ReplyApprovalStatus> replyApprovalStatus,
        Map<String, @Nullable Object> unknown) {
    /** Copies the lists. */
    public Post {
        children = List.copyOf(children);
        textEntities = List.copyOf(textEntities);
        allowlistedCountryCodes = List.copyOf(allowlistedCountryCodes);
    }
}
