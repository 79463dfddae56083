package dev.lisle.client.search;

import dev.lisle.client.internal.Require;
import dev.lisle.client.posts.PostQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which posts to find. Start at {@link #words} or {@link #tag}.
 *
 * @param text words or a tag
 * @param mode which of both
 * @param type which come first
 * @param media only posts that show this; null for all
 * @param author only posts of this account, by its exact name without @; null for all
 * @param list fields, page size, window and cursors
 * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Keyword search</a>
 */
public record SearchQuery(
        String text,
        SearchMode mode,
        SearchType type,
        @Nullable SearchMedia media,
        @Nullable String author,
        PostQuery list) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if there are no words, or the author's name has an @ */
    public SearchQuery {
        Require.notBlank("The text to search for", text);
        Require.that(
                author == null || (!author.isBlank() && !author.startsWith("@")),
                "The author \"" + author + "\" is no user name. Give it without @.");
    }

    /** The most popular posts with these words. */
    public static SearchQuery words(String words) {
        return new SearchQuery(words, SearchMode.KEYWORD, SearchType.TOP, null, null, PostQuery.newest());
    }

    /** The most popular posts with this topic tag. */
    public static SearchQuery tag(String tag) {
        return new SearchQuery(tag, SearchMode.TAG, SearchType.TOP, null, null, PostQuery.newest());
    }

    /** The same, the newest first. */
    public SearchQuery newestFirst() {
        return new SearchQuery(text, mode, SearchType.RECENT, media, author, list);
    }

    /** The same, only posts that show this. */
    public SearchQuery showing(SearchMedia newMedia) {
        return new SearchQuery(text, mode, type, newMedia, author, list);
    }

    /** The same, only posts of this account, by its exact name without @. */
    public SearchQuery by(String newAuthor) {
        return new SearchQuery(text, mode, type, media, newAuthor, list);
    }

    /** The same with other fields, page size, window or cursors. */
    public SearchQuery listed(PostQuery newList) {
        return new SearchQuery(text, mode, type, media, author, newList);
    }
}
