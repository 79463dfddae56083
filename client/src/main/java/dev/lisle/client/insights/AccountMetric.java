package dev.lisle.client.insights;

/**
 * What is counted of an account.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/insights">Insights</a>
 */
public enum AccountMetric {
    /** Day by day. */
    VIEWS,
    LIKES,
    /** Replies to the account's posts, not those below replies. */
    REPLIES,
    REPOSTS,
    QUOTES,
    /** By link. */
    CLICKS,
    /** Now; the window does not apply. */
    FOLLOWERS_COUNT,
    /** By country, city, age or gender, for accounts with 100 followers or more; the window does not apply. */
    FOLLOWER_DEMOGRAPHICS
}
