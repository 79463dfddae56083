package dev.lisle.publisher.drafts;

/** What a text may become. */
public enum Shape {
    /** One post if it fits, else a chain of as few as hold it. */
    CHAIN,
    /** One post or none: what does not fit is refused with its length. */
    SINGLE_POST,
    /**
     * One post with the whole text attached to it, up to 10,000 characters; the post itself shows the lead, or else how the
     * text begins. Only here styles are shown.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/text-attachments">Text attachments</a>
     */
    TEXT_ATTACHMENT
}
