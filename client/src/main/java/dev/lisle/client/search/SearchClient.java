package dev.lisle.client.search;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.internal.RecentSearchReader;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostFields;
import java.util.List;

/**
 * Finds public posts. Thread-safe: make one and share it. Needs {@code threads_basic} and {@code threads_keyword_search}; an app
 * without advanced access finds the account's own posts only.
 */
public final class SearchClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#search}. */
    public SearchClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Finds posts; one of the 2,200 searches that a user has in a moving 24 hours over all apps, unless it finds nothing. Words
     * that Meta considers sensitive find nothing. Sends one request for the first page.
     *
     * @throws dev.lisle.client.errors.MissingScopeException if the app lacks the access level
     * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Keyword search</a>
     */
    public Page<Post> posts(SearchQuery query) {
        return Pages.list(
                () -> request(query), query.list().after(), query.list().before(), PostReader::read);
    }

    /**
     * What the account searched for of late. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/keyword-search">Recent searches</a>
     */
    public List<RecentSearch> recent() {
        return api.get("/me").param("fields", "recently_searched_keywords").send(SearchClient::recent);
    }

    private ApiRequest request(SearchQuery query) {
        ApiRequest request = api.get("/keyword_search")
                .counted()
                .param("q", query.text())
                .param("search_type", query.type())
                .param("search_mode", query.mode())
                .param("media_type", query.media())
                .param("author_username", query.author());
        return query.list().describe(request, PostFields.OF_FOUND_POSTS);
    }

    private static List<RecentSearch> recent(JsonReader in) {
        List<RecentSearch> recent = List.of();
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("recently_searched_keywords")) {
                recent = List.copyOf(in.objects(RecentSearchReader::read));
            } else {
                in.skip();
            }
        }
        return recent;
    }
}
