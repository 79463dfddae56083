package dev.lisle.client.posts;

/** Who may reply to a post, as Meta reads it back. */
public enum ReplyAudience {
    EVERYONE,
    ACCOUNTS_YOU_FOLLOW,
    MENTIONED_ONLY,
    PARENT_POST_AUTHOR_ONLY,
    FOLLOWERS_ONLY
}
