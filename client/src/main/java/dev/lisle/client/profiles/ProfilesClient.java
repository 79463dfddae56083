package dev.lisle.client.profiles;

import dev.lisle.client.Fields;
import dev.lisle.client.WebAddress;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
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
        return api.get("/me").param("fields", OWN).send(ProfilesClient::read);
    }

    private static @Nullable Profile read(JsonReader in) {
        UserId id = null;
        String username = null;
        String displayName = null;
        WebAddress pictureUrl = null;
        String biography = null;
        Boolean isVerified = null;
        Boolean mayGeoGate = null;
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
                default -> unknown.keep(name, in);
            }
        }
        return id == null
                ? null
                : new Profile(
                        id, username, displayName, pictureUrl, biography, isVerified, mayGeoGate, unknown.fields());
    }

    private static @Nullable UserId userId(JsonReader in) {
        String id = Ids.text(in);
        return id == null ? null : new UserId(id);
    }
}
