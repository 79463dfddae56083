package dev.lisle.client.containers;

/**
 * Whether a post was shared to Instagram Stories.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/share-to-instagram-stories">Share to Instagram Stories</a>
 */
public enum StoryStatus {
    SUCCESS,
    FAILED
}
