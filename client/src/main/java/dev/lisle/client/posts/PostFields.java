package dev.lisle.client.posts;

import dev.lisle.client.Fields;

/**
 * The fields that a token with nothing but {@code threads_basic} may ask for, by the kind of list.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Fields</a>
 */
public final class PostFields {
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
            "gif_url");

    /** Of one post or reply. */
    public static final Fields OF_ONE =
            OF_OWN_POSTS.plus("is_reply", "is_reply_owned_by_me", "root_post", "replied_to");

    /** Of replies and conversations; the call itself needs {@code threads_read_replies}. */
    public static final Fields OF_REPLIES = Fields.of(
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
            "quoted_post",
            "has_replies",
            "is_reply",
            "is_reply_owned_by_me",
            "root_post",
            "replied_to",
            "hide_status",
            "topic_tag");

    private PostFields() {}
}
