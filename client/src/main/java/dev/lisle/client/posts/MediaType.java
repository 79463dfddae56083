package dev.lisle.client.posts;

/**
 * What a published post shows. Polls and GIF posts are {@code TEXT_POST}.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Fields</a>
 */
public enum MediaType {
    TEXT_POST,
    IMAGE,
    VIDEO,
    CAROUSEL_ALBUM,
    AUDIO,
    /** A repost: it shows another post, has no text of its own, and no insights. */
    REPOST_FACADE
}
