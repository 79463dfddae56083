package dev.lisle.client.profiles;

import dev.lisle.client.WebAddress;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;

/** Reads a public profile. */
final class PublicProfileReader {
    private PublicProfileReader() {}

    static PublicProfile read(JsonReader in) {
        String username = null;
        String displayName = null;
        WebAddress pictureUrl = null;
        String biography = null;
        Boolean isVerified = null;
        Long followers = null;
        Long likes = null;
        Long quotes = null;
        Long replies = null;
        Long reposts = null;
        Long views = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "username" -> username = in.text();
                case "name" -> displayName = in.text();
                case "profile_picture_url" -> pictureUrl = in.address();
                case "biography" -> biography = in.text();
                case "is_verified" -> isVerified = in.bool();
                case "follower_count" -> followers = in.longInteger();
                case "likes_count" -> likes = in.longInteger();
                case "quotes_count" -> quotes = in.longInteger();
                case "replies_count" -> replies = in.longInteger();
                case "reposts_count" -> reposts = in.longInteger();
                case "views_count" -> views = in.longInteger();
                default -> unknown.keep(name, in);
            }
        }
        return new PublicProfile(
                username,
                displayName,
                pictureUrl,
                biography,
                isVerified,
                followers,
                likes,
                quotes,
                replies,
                reposts,
                views,
                unknown.fields());
    }
}
