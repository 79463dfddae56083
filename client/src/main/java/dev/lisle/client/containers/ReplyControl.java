package dev.lisle.client.containers;

import java.util.Locale;

/**
 * Who may reply to a post.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/create-replies">Reply control</a>
 */
public enum ReplyControl {
    EVERYONE,
    ACCOUNTS_YOU_FOLLOW,
    MENTIONED_ONLY,
    PARENT_POST_AUTHOR_ONLY,
    FOLLOWERS_ONLY;

    /** As it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
