package dev.lisle.publisher.drafts;

/**
 * What becomes of hashtags: those given beside the text, and those that end the text with nothing but tags behind them. A
 * post has one topic, so Meta takes one tag of each. Whatever is chosen, no tag is lost: what finds no part of its own is
 * written at the end of the last, and the plan says so.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Topic tags</a>
 */
public enum TagRule {
    /** The text stays as it was written; tags beside it are written at its end. */
    AS_WRITTEN,
    /** One tag at the end of each part, in order. */
    SPREAD,
    /** The same, but a part whose text has a tag already gets no other. */
    SPREAD_WHERE_NONE,
    /** All tags at the end of every part. */
    ON_EVERY_PART,
    /** One tag as the topic of each part, set by parameter and not written into the text. */
    AS_TOPICS
}
