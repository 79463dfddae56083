package dev.lisle.emulator;

/**
 * What accounts do to each other and to posts outside the official API, which has no call for it. Insights, polls and
 * lists show it at once. Safe for use by several threads.
 */
public interface Crowd {
    /**
     * Likes a post; doing it twice changes nothing more.
     *
     * @throws IllegalArgumentException if there is no such account or post
     */
    void like(String username, String postId);

    /**
     * Likes it no longer.
     *
     * @throws IllegalArgumentException if there is no such account or post
     */
    void unlike(String username, String postId);

    /**
     * Votes on a post's poll, or changes the vote.
     *
     * @param option {@code option_a} to {@code option_d}
     * @throws IllegalArgumentException if there is no such account, post or option
     * @throws IllegalStateException if the poll is over, a day after the post was published
     */
    void vote(String username, String postId, String option);

    /**
     * Somebody sends a post to somebody.
     *
     * @throws IllegalArgumentException if there is no such post
     */
    void share(String postId);

    /**
     * Gives a reply a {@code hide_status}, also one that comes about in the app alone, so that a program meets it.
     *
     * @throws IllegalArgumentException if there is no such post, or it is no reply
     */
    void mark(String replyId, HideStatus status);

    /**
     * Follows an account.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    void follow(String username, String other);

    /**
     * Follows it no longer.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    void unfollow(String username, String other);
}
