package dev.lisle.bridge;

/** Each of the 34 methods of 2023 with what has become of it: the one table. */
public enum BridgedMethod {
    /** {@code publicApi().getUserId}. */
    PUBLIC_GET_USER_ID("getUserId", Way.UNOFFICIAL_ONLY, "no number of others; everything goes by username"),
    /** {@code publicApi().getUser}. */
    PUBLIC_GET_USER(
            "getUser",
            Way.WITH_DIFFERENCES,
            "getUser, by username; needs threads_profile_discovery and a profile with 100 followers"),
    /** {@code publicApi().getUserThreads}. */
    PUBLIC_GET_USER_THREADS(
            "getUserThreads",
            Way.WITH_DIFFERENCES,
            "getUserThreads, by username; needs threads_profile_discovery and a profile with 100 followers; getOwnThreads for oneself"),
    /** {@code publicApi().getUserReplies}. */
    PUBLIC_GET_USER_REPLIES("getUserReplies", Way.WITH_DIFFERENCES, "getOwnReplies, for oneself alone"),
    /** {@code publicApi().getThreadId}. */
    PUBLIC_GET_THREAD_ID("getThreadId", Way.UNOFFICIAL_ONLY, "a short code stands for no official id"),
    /** {@code publicApi().getThread}. */
    PUBLIC_GET_THREAD("getThread", Way.WITH_DIFFERENCES, "getThread, by official id, for posts that the token may see"),
    /** {@code publicApi().getThreadLikers}. */
    PUBLIC_GET_THREAD_LIKERS(
            "getThreadLikers", Way.UNOFFICIAL_ONLY, "their number alone, among the insights of own posts"),
    /** {@code privateApi().getUserId}. */
    PRIVATE_GET_USER_ID("getUserId", Way.UNOFFICIAL_ONLY, "no number of others; everything goes by username"),
    /** {@code privateApi().getUser}. */
    PRIVATE_GET_USER(
            "getUser",
            Way.WITH_DIFFERENCES,
            "getUser, by username; needs threads_profile_discovery and a profile with 100 followers"),
    /** {@code privateApi().getUserThreads}. */
    PRIVATE_GET_USER_THREADS(
            "getUserThreads",
            Way.WITH_DIFFERENCES,
            "getUserThreads, by username; needs threads_profile_discovery and a profile with 100 followers; getOwnThreads for oneself"),
    /** {@code privateApi().getUserReplies}. */
    PRIVATE_GET_USER_REPLIES("getUserReplies", Way.WITH_DIFFERENCES, "getOwnReplies, for oneself alone"),
    /** {@code privateApi().getThreadId}. */
    PRIVATE_GET_THREAD_ID("getThreadId", Way.UNOFFICIAL_ONLY, "a short code stands for no official id"),
    /** {@code privateApi().getThread}. */
    PRIVATE_GET_THREAD(
            "getThread", Way.WITH_DIFFERENCES, "getThread, by official id, for posts that the token may see"),
    /** {@code privateApi().getThreadLikers}. */
    PRIVATE_GET_THREAD_LIKERS(
            "getThreadLikers", Way.UNOFFICIAL_ONLY, "their number alone, among the insights of own posts"),
    /** {@code privateApi().getUserFollowers}. */
    PRIVATE_GET_USER_FOLLOWERS("getUserFollowers", Way.UNOFFICIAL_ONLY, "their number alone"),
    /** {@code privateApi().getUserFollowing}. */
    PRIVATE_GET_USER_FOLLOWING("getUserFollowing", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().getFriendshipStatus}. */
    PRIVATE_GET_FRIENDSHIP_STATUS("getFriendshipStatus", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().searchUser}. */
    PRIVATE_SEARCH_USER("searchUser", Way.UNOFFICIAL_ONLY, "the official search finds posts, not accounts"),
    /** {@code privateApi().followUser}. */
    PRIVATE_FOLLOW_USER("followUser", Way.UNOFFICIAL_ONLY, "a web intent, which the person confirms"),
    /** {@code privateApi().unfollowUser}. */
    PRIVATE_UNFOLLOW_USER("unfollowUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().muteUser}. */
    PRIVATE_MUTE_USER("muteUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().unmuteUser}. */
    PRIVATE_UNMUTE_USER("unmuteUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().restrictUser}. */
    PRIVATE_RESTRICT_USER("restrictUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().unrestrictUser}. */
    PRIVATE_UNRESTRICT_USER("unrestrictUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().blockUser}. */
    PRIVATE_BLOCK_USER("blockUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().unblockUser}. */
    PRIVATE_UNBLOCK_USER("unblockUser", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().createThread}. */
    PRIVATE_CREATE_THREAD(
            "createThread",
            Way.WITH_DIFFERENCES,
            "createThread, replyToThread; ids are official; images wait until Meta has fetched them from a public address"),
    /** {@code privateApi().deleteThread}. */
    PRIVATE_DELETE_THREAD("deleteThread", Way.OFFICIAL, "deleteThread; 100 a day"),
    /** {@code privateApi().likeThread}. */
    PRIVATE_LIKE_THREAD("likeThread", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().unlikeThread}. */
    PRIVATE_UNLIKE_THREAD("unlikeThread", Way.UNOFFICIAL_ONLY, ""),
    /** {@code privateApi().repostThread}. */
    PRIVATE_REPOST_THREAD("repostThread", Way.OFFICIAL, "repostThread"),
    /** {@code privateApi().unrepostThread}. */
    PRIVATE_UNREPOST_THREAD("unrepostThread", Way.UNOFFICIAL_ONLY, "not documented"),
    /** {@code privateApi().quoteThread}. */
    PRIVATE_QUOTE_THREAD("quoteThread", Way.OFFICIAL, "quoteThread"),
    /** {@code privateApi().getRecommendedUsers}. */
    PRIVATE_GET_RECOMMENDED_USERS("getRecommendedUsers", Way.UNOFFICIAL_ONLY, "");

    private final String method;
    private final Way way;
    private final String note;

    BridgedMethod(String method, Way way, String note) {
        this.method = method;
        this.way = way;
        this.note = note;
    }

    /** Its name in {@code PublicApi} or {@code PrivateApi}. */
    public String method() {
        return method;
    }

    /** Whether it is one of the seven that need no login. */
    public boolean isPublic() {
        return name().startsWith("PUBLIC_");
    }

    /** How the official API answers it. */
    public Way way() {
        return way;
    }

    /** The method of {@link OfficialBridge} that does it, with what is different; or what there is instead. May be empty. */
    public String note() {
        return note;
    }
}
