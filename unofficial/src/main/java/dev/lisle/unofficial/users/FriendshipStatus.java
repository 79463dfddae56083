package dev.lisle.unofficial.users;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the signed-in account and another are to each other. {@code getFriendshipStatus} sends all of it; inside other
 * answers there are twelve of these, in a search only eight. Each is null if it was not sent.
 *
 * @param following whether the signed-in account follows the other
 * @param followedBy whether the other follows the signed-in account
 * @param blocking whether the signed-in account blocks the other
 * @param muting whether the signed-in account mutes the other's posts
 * @param isPrivate whether the other is private
 * @param incomingRequest whether the other asks to follow
 * @param outgoingRequest whether the signed-in account asks to follow
 * @param followsOnceOnThreads {@code text_post_app_pre_following}: whether it will follow once the other joins
 * @param isBestie whether the other is a close friend
 * @param isRestricted whether the other is restricted
 * @param isFeedFavorite whether the other is a favourite
 * @param isEligibleToSubscribe whether the other offers a subscription
 * @param isBlockingReel whether stories are hidden from the other
 * @param isMutingReel whether stories of the other are muted
 * @param isMutingNotes whether notes of the other are muted
 * @param isSupervisedByViewer whether the signed-in account supervises the other
 * @param isGuardianOfViewer whether the other supervises the signed-in account
 * @param json the whole value as it came
 */
public record FriendshipStatus(
        @Nullable Boolean following,
        @Nullable Boolean followedBy,
        @Nullable Boolean blocking,
        @Nullable Boolean muting,
        @Nullable Boolean isPrivate,
        @Nullable Boolean incomingRequest,
        @Nullable Boolean outgoingRequest,
        @Nullable Boolean followsOnceOnThreads,
        @Nullable Boolean isBestie,
        @Nullable Boolean isRestricted,
        @Nullable Boolean isFeedFavorite,
        @Nullable Boolean isEligibleToSubscribe,
        @Nullable Boolean isBlockingReel,
        @Nullable Boolean isMutingReel,
        @Nullable Boolean isMutingNotes,
        @Nullable Boolean isSupervisedByViewer,
        @Nullable Boolean isGuardianOfViewer,
        Json json) {
    /** Reads a status, whole or in part. */
    public static FriendshipStatus of(Json json) {
        return new FriendshipStatus(
                json.at("following").bool(),
                json.at("followed_by").bool(),
                json.at("blocking").bool(),
                json.at("muting").bool(),
                json.at("is_private").bool(),
                json.at("incoming_request").bool(),
                json.at("outgoing_request").bool(),
                json.at("text_post_app_pre_following").bool(),
                json.at("is_bestie").bool(),
                json.at("is_restricted").bool(),
                json.at("is_feed_favorite").bool(),
                json.at("is_eligible_to_subscribe").bool(),
                json.at("is_blocking_reel").bool(),
                json.at("is_muting_reel").bool(),
                json.at("is_muting_notes").bool(),
                json.at("is_supervised_by_viewer").bool(),
                json.at("is_guardian_of_viewer").bool(),
                json);
    }
}
