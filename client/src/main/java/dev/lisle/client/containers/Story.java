package dev.lisle.client.containers;

/**
 * How a post is shared to the Instagram Stories of the linked account, where it stays for 24 hours. Needs
 * {@code threads_share_to_instagram}. If sharing fails, the post is published anyway.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/share-to-instagram-stories">Share to Instagram Stories</a>
 */
public enum Story {
    /** On a light ground. */
    LIGHT("crossreshare_to_ig"),
    /** On a dark ground. */
    DARK("crossreshare_to_ig_dark_mode");

    private final String parameter;

    Story(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
