package dev.lisle.client.containers;

/**
 * Where a GIF is from. Tenor, the first one, ended on 31 March 2026.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/gifs">GIFs</a>
 */
public enum GifProvider {
    GIPHY
}
