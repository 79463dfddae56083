package dev.lisle.client.search;

/**
 * Which of the found posts come first.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Keyword search</a>
 */
public enum SearchType {
    /** The most popular. */
    TOP,
    /** The newest. */
    RECENT
}
