package dev.lisle.client.profiles;

import dev.lisle.client.WebAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public profile of somebody else. The counts but that of the followers are those of the last 7 days.
 *
 * @param username without @
 * @param name as displayed
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profiles</a>
 */
public record PublicProfile(
        @Nullable String username,
        @Nullable String name,
        @Nullable WebAddress pictureUrl,
        @Nullable String biography,
        @Nullable Boolean isVerified,
        @Nullable Long followers,
        @Nullable Long likes,
        @Nullable Long quotes,
        @Nullable Long replies,
        @Nullable Long reposts,
        @Nullable Long views,
        Map<String, @Nullable Object> unknown) {}
