package dev.lisle.client.profiles;

import dev.lisle.client.WebAddress;
import dev.lisle.client.search.RecentSearch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token's own profile.
 *
 * @param username without @
 * @param name as displayed
 * @param isEligibleForGeoGating whether posts may be limited to countries
 * @param recentSearches what the account searched for of late; empty if not asked for, which needs {@code threads_keyword_search}
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profiles</a>
 */
public record Profile(
        UserId id,
        @Nullable String username,
        @Nullable String name,
        @Nullable WebAddress pictureUrl,
        @Nullable String biography,
        @Nullable Boolean isVerified,
        @Nullable Boolean isEligibleForGeoGating,
        List<RecentSearch> recentSearches,
        Map<String, @Nullable Object> unknown) {
    /** Copies the list. */
    public Profile {
        recentSearches = List.copyOf(recentSearches);
    }
}
