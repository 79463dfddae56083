package dev.lisle.client.insights;

/**
 * What is counted of a post.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/insights">Insights</a>
 */
public enum PostMetric {
    /** In development, by Meta's own word. */
    VIEWS,
    LIKES,
    /** Of a root post all replies, of a reply the direct ones. */
    REPLIES,
    REPOSTS,
    QUOTES,
    /** In development, by Meta's own word. */
    SHARES
}
