package dev.lisle.client.auth;

import java.util.Locale;

/**
 * What a user lets the app do.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Permissions</a>
 */
public enum Scope {
    /** Needed by everything: own profile, own posts, single posts, containers. */
    THREADS_BASIC,
    /** Creating, publishing, reposting; reading the quota of posts. */
    THREADS_CONTENT_PUBLISH,
    /** Writing replies, hiding and approving them. */
    THREADS_MANAGE_REPLIES,
    /** Reading replies and conversations. */
    THREADS_READ_REPLIES,
    /** Insights of posts and of the account. */
    THREADS_MANAGE_INSIGHTS,
    /** Reading mentions, and replying to those who mention. */
    THREADS_MANAGE_MENTIONS,
    /** Searching posts. */
    THREADS_KEYWORD_SEARCH,
    /** Deleting own posts. */
    THREADS_DELETE,
    /** Finding places and naming them in posts. */
    THREADS_LOCATION_TAGGING,
    /** Looking up public profiles and their posts. */
    THREADS_PROFILE_DISCOVERY,
    /** Sharing posts to Instagram Stories. */
    THREADS_SHARE_TO_INSTAGRAM;

    /** As it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
