package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Addresses;
import dev.lisle.unofficial.json.Json;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account, as far as the answer describes it: a profile has most of this, an entry of a list less, the faces below a
 * post almost nothing. Numbers and texts are read alike, since the two interfaces differ in that.
 *
 * @param id null only where the public interface shows a face or the author that was replied to
 * @param username the handle, without {@code @}; null if it was not sent
 * @param fullName the displayed name; null if it was not sent
 * @param biography the text of the profile; null if it was not sent
 * @param isPrivate whether only followers see its posts; null if it was not sent
 * @param isVerified whether it has the badge; null if it was not sent
 * @param picture the profile picture; null if it was not sent
 * @param largePictures the profile picture in larger sizes; only in profiles
 * @param followerCount null if it was not sent
 * @param followingCount null if it was not sent
 * @param mediaCount null if it was not sent
 * @param links the links of the profile
 * @param friendship what the signed-in account is to this one; null if it was not sent
 * @param json the whole value as it came
 */
public record User(
        @Nullable UserId id,
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String biography,
        @Nullable Boolean isPrivate,
        @Nullable Boolean isVerified,
        @Nullable URI picture,
        List<Picture> largePictures,
        @Nullable Long followerCount,
        @Nullable Long followingCount,
        @Nullable Long mediaCount,
        List<BioLink> links,
        @Nullable FriendshipStatus friendship,
        Json json) {
    /** Copies the lists. */
    public User {
        largePictures = List.copyOf(largePictures);
        links = List.copyOf(links);
    }

    /** Reads an account as either interface sends it. */
    public static User of(Json json) {
        Json number = json.at("pk").wholeNumber() == null ? json.at("pk_id") : json.at("pk");
        return new User(
                UserId.orNull(number.wholeNumber()),
                json.at("username").text(),
                json.at("full_name").text(),
                json.at("biography").text(),
                json.at("is_private").bool(),
                json.at("is_verified").bool(),
                Addresses.parse(json.at("profile_pic_url")),
                json.at("hd_profile_pic_versions").each(Picture::of),
                json.at("follower_count").wholeNumber(),
                json.at("following_count").wholeNumber(),
                json.at("media_count").wholeNumber(),
                json.at("bio_links").each(BioLink::of),
                json.at("friendship_status").as(FriendshipStatus::of),
                json);
    }
}
