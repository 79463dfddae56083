package dev.lisle.client.posts;

import dev.lisle.client.Fields;
import dev.lisle.client.auth.Scope;
import java.util.Set;

/**
 * The fields that Meta's pages offer, by the kind of list, to a token that may make the call at all. Those which need a scope
 * more than the call are not among the constants; the client adds them when it knows that the token has the scope.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Fields</a>
 */
public final class PostFields {
    private static final Fields OF_ALL = Fields.of(
            "id",
            "media_product_type",
            "media_type",
            "media_url",
            "permalink",
            "username",
            "text",
            "timestamp",
            "shortcode",
            "thumbnail_url",
            "children",
            "is_quote_post",
            "quoted_post");

    /** Of a list of own posts. */
    public static final Fields OF_OWN_POSTS = Fields.of(
            "id",
            "media_product_type",
            "media_type",
            "media_url",
            "permalink",
            "owner",
            "username",
            "text",
            "timestamp",
            "shortcode",
            "thumbnail_url",
            "children",
            "is_quote_post",
            "quoted_post",
            "reposted_post",
            "has_replies",
            "alt_text",
            "link_attachment_url",
            "topic_tag",
            "gif_url",
            "poll_attachment",
            "text_attachment",
            "text_entities",
            "is_spoiler_media");

    /** Of one post or reply. */
    public static final Fields OF_ONE =
            OF_OWN_POSTS.plus("is_reply", "is_reply_owned_by_me", "root_post", "replied_to");

    /** Of replies and conversations; the call itself needs {@code threads_read_replies}. */
    public static final Fields OF_REPLIES = OF_ALL.plus(
            "has_replies",
            "is_reply",
            "is_reply_owned_by_me",
            "root_post",
            "replied_to",
            "hide_status",
            "topic_tag",
            "gif_url",
            "is_verified",
            "profile_picture_url",
            "reply_audience");

    /** Of replies that the account wrote; the call itself needs {@code threads_read_replies}. */
    public static final Fields OF_OWN_REPLIES = OF_ALL.plus(
            "reposted_post",
            "has_replies",
            "is_reply",
            "is_reply_owned_by_me",
            "root_post",
            "replied_to",
            "gif_url",
            "is_verified",
            "profile_picture_url",
            "reply_audience");

    /** Of replies that wait for approval. */
    public static final Fields OF_PENDING_REPLIES = OF_REPLIES.plus("reply_approval_status");

    /** Of own ghost posts. */
    public static final Fields OF_GHOST_POSTS = OF_ALL.plus(
            "owner",
            "alt_text",
            "link_attachment_url",
            "topic_tag",
            "gif_url",
            "text_entities",
            "ghost_post_status",
            "ghost_post_expiration_timestamp");

    /** Of posts that mention the account. */
    public static final Fields OF_MENTIONS = OF_ALL.plus(
            "reposted_post",
            "alt_text",
            "link_attachment_url",
            "topic_tag",
            "gif_url",
            "poll_attachment",
            "text_attachment",
            "text_entities",
            "is_spoiler_media",
            "is_verified",
            "profile_picture_url");

    /** Of posts of a public profile. */
    public static final Fields OF_PROFILE_POSTS = OF_ALL.plus(
            "reposted_post",
            "has_replies",
            "alt_text",
            "link_attachment_url",
            "gif_url",
            "text_entities",
            "is_spoiler_media");

    /** Of posts that a search finds. */
    public static final Fields OF_FOUND_POSTS = OF_ALL.plus(
            "reposted_post",
            "has_replies",
            "alt_text",
            "link_attachment_url",
            "topic_tag",
            "gif_url",
            "poll_attachment",
            "is_reply",
            "root_post",
            "replied_to");

    private PostFields() {}

    static Fields ofOwnPosts(Set<Scope> scopes) {
        return widened(OF_OWN_POSTS, scopes, "location_id");
    }

    static Fields ofOne(Set<Scope> scopes) {
        return widened(
                scopes.contains(Scope.THREADS_READ_REPLIES) ? OF_ONE.plus("hide_status") : OF_ONE,
                scopes,
                "location_id",
                "location{id,name,address,city,country,postal_code,latitude,longitude}");
    }

    private static Fields widened(Fields basic, Set<Scope> scopes, String... ofLocations) {
        Fields fields = scopes.contains(Scope.THREADS_READ_REPLIES) ? basic.plus("reply_audience") : basic;
        return scopes.contains(Scope.THREADS_LOCATION_TAGGING) ? fields.plus(ofLocations) : fields;
    }
}
