package dev.lisle.client.profiles;

import dev.lisle.client.Fields;
import dev.lisle.client.WebAddress;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.internal.RecentSearchReader;
import dev.lisle.client.internal.Require;
import dev.lisle.client.internal.Unknown;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostFields;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.search.RecentSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads profiles. Thread-safe: make one and share it. Needs the scope {@code threads_basic}. */
public final class ProfilesClient {
    private static final Fields OWN = Fields.of(
            "id",
            "username",
            "name",
            "threads_profile_picture_url",
            "threads_biography",
            "is_verified",
            "is_eligible_for_geo_gating");

    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#profiles}. */
    public ProfilesClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads the profile of the token's own account. Sends one request.
     *
     * @throws dev.lisle.client.errors.TokenExpiredException if the token is no longer valid
     * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profiles</a>
     */
    public Profile me() {
        boolean maySearch = api.scopes().contains(Scope.THREADS_KEYWORD_SEARCH);
        return me(maySearch ? OWN.plus("recently_searched_keywords") : OWN);
    }

    /**
     * Reads exactly these fields of the own profile. Sends one request.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if one of the fields does not exist or the token may not see it
     * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profiles</a>
     */
    public Profile me(Fields fields) {
        return api.get("/me").param("fields", fields).send(ProfilesClient::read);
    }

    /**
     * Reads the public profile of anybody with at least 100 followers; one of the 1,000 look-ups of an account in a moving 24
     * hours. Needs {@code threads_profile_discovery}; an app without advanced access sees four accounts of Meta's only. Sends one
     * request.
     *
     * @param username exact, without @
     * @throws dev.lisle.client.errors.NotFoundException if there is no such profile
     * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profile lookup</a>
     */
    public PublicProfile lookup(String username) {
        return lookupRequest(username).send(PublicProfileReader::read);
    }

    /**
     * The same with exactly these fields. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/threads-profiles">Profile lookup</a>
     */
    public PublicProfile lookup(String username, Fields fields) {
        return lookupRequest(username).param("fields", fields).send(PublicProfileReader::read);
    }

    /**
     * Lists the posts of a public profile with at least 100 followers. Needs {@code threads_profile_discovery}; an app without
     * advanced access sees four accounts of Meta's only. Sends one request for the first page.
     *
     * @param username exact, without @
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Public profile posts</a>
     */
    public Page<Post> listPosts(String username, PostQuery query) {
        String name = checked(username);
        return Pages.list(
                () -> query.describe(
                        api.get("/profile_posts").counted().param("username", name), PostFields.OF_PROFILE_POSTS),
                query.after(),
                query.before(),
                PostReader::read);
    }

    private ApiRequest lookupRequest(String username) {
        return api.get("/profile_lookup").param("username", checked(username));
    }

    private static String checked(String username) {
        Require.that(
                !username.isBlank() && !username.startsWith("@"),
                "\"" + Require.shown(username) + "\" is no user name. Give it without @.");
        return username;
    }

    private static @Nullable Profile read(JsonReader in) {
        UserId id = null;
        String username = null;
        String displayName = null;
        WebAddress pictureUrl = null;
        String biography = null;
        Boolean isVerified = null;
        Boolean mayGeoGate = null;
        List<RecentSearch> recent = List.of();
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "id" -> id = userId(in);
                case "username" -> username = in.text();
                case "name" -> displayName = in.text();
                case "threads_profile_picture_url" -> pictureUrl = in.address();
                case "threads_biography" -> biography = in.text();
                case "is_verified" -> isVerified = in.bool();
                case "is_eligible_for_geo_gating" -> mayGeoGate = in.bool();
                case "recently_searched_keywords" -> recent = in.objects(RecentSearchReader::read);
                default -> unknown.keep(name, in);
            }
        }
        return id == null
                ? null
                : new Profile(
                        id,
                        username,
                        displayName,
                        pictureUrl,
                        biography,
                        isVerified,
                        mayGeoGate,
                        recent,
                        unknown.fields());
    }

    private static @Nullable UserId userId(JsonReader in) {
        String id = Ids.text(in);
        return id == null ? null : new UserId(id);
    }
}
