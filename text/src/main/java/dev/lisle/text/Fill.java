package dev.lisle.text;

/** How a text is shared out between its parts. */
public enum Fill {
    /** As few parts as read well, about as long as each other; none of a few words only where that can be avoided. */
    BALANCED,
    /** Each part as long as it may be, so that the last has what is left. */
    GREEDY
}
