package dev.lisle.publisher.plans;

/**
 * Something a person may want to know before publishing. Nothing is refused for it.
 *
 * @param kind for programs
 * @param part the part it is about, counted from 1; 0 for the whole chain
 * @param message for people
 */
public record PlanWarning(Kind kind, int part, String message) {
    /** What it is about. */
    public enum Kind {
        /** The part is within the limit by the chosen rule and over it by another that Meta was seen to use. */
        LENGTH_IS_DISPUTED,
        /** The part has more than one tag, and a post has one topic. */
        SEVERAL_TAGS,
        /** There are more tags than parts; the rest is written at the end of the last part. */
        TAGS_LEFT_OVER,
        /** An image or video has no words for those who cannot see it. */
        NO_ALT_TEXT,
        /** One item of a carousel is to be hidden, and Meta hides all of them. */
        WHOLE_CAROUSEL_HIDDEN,
        /** The part has several links, and nobody said which is to have the card. */
        CARD_OF_FIRST_LINK,
        /** The text has styles that a chain does not show. */
        STYLES_NOT_SHOWN
    }
}
