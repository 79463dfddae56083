package dev.lisle.client.search;

/**
 * What the words of a search are.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Keyword search</a>
 */
public enum SearchMode {
    /** Words of a text. */
    KEYWORD,
    /** A topic tag. */
    TAG
}
