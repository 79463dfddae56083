package dev.lisle.client.search;

/**
 * What found posts show.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Keyword search</a>
 */
public enum SearchMedia {
    TEXT,
    IMAGE,
    VIDEO
}
