package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.paging.PageQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Accounts, for one that is logged in. Each prints the server's answer whole, as JSON. */
@Command(
        name = "user",
        description = {"Read accounts, follow, mute, restrict and block them.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class UserCommands {
    /** For picocli. */
    public UserCommands() {}

    @Command(name = "id", description = "The number of an account.", mixinStandardHelpOptions = true)
    int id(@Mixin UserMixin user) {
        return user.printLine(user.id(user.privateApi()));
    }

    @Command(name = "show", description = "A profile, in full.", mixinStandardHelpOptions = true)
    int show(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.getUser(id).json());
    }

    @Command(name = "threads", description = "What an account posted, a page of it.", mixinStandardHelpOptions = true)
    int threads(@Mixin UserMixin user, @Mixin PageMixin page) {
        PageQuery query = page.query();
        return user.printPrivate((api, id) -> api.getUserThreads(id, query).json());
    }

    @Command(name = "replies", description = "What an account replied, a page of it.", mixinStandardHelpOptions = true)
    int replies(@Mixin UserMixin user, @Mixin PageMixin page) {
        PageQuery query = page.query();
        return user.printPrivate((api, id) -> api.getUserReplies(id, query).json());
    }

    @Command(name = "followers", description = "Who follows an account, up to 100.", mixinStandardHelpOptions = true)
    int followers(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.getUserFollowers(id).json());
    }

    @Command(name = "following", description = "Whom an account follows, up to 100.", mixinStandardHelpOptions = true)
    int following(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.getUserFollowing(id).json());
    }

    @Command(
            name = "friendship",
            description = "What the account and yours are to each other.",
            mixinStandardHelpOptions = true)
    int friendship(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.getFriendshipStatus(id).json());
    }

    @Command(name = "search", description = "Look for accounts by name.", mixinStandardHelpOptions = true)
    int search(
            @Mixin ServerMixin server,
            @Parameters(paramLabel = "QUERY", description = "Part of a name.") String query) {
        return server.print(server.privateApi().searchUser(query).json());
    }

    @Command(name = "recommended", description = "Accounts that the server suggests.", mixinStandardHelpOptions = true)
    int recommended(@Mixin ServerMixin server, @Mixin PageMixin page) {
        PageQuery query = page.query();
        return server.print(server.privateApi().getRecommendedUsers(query).json());
    }

    @Command(name = "follow", description = "Follow an account.", mixinStandardHelpOptions = true)
    int follow(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.followUser(id).json());
    }

    @Command(name = "unfollow", description = "End following it.", mixinStandardHelpOptions = true)
    int unfollow(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.unfollowUser(id).json());
    }

    @Command(name = "mute", description = "Hide its posts from the feed.", mixinStandardHelpOptions = true)
    int mute(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.muteUser(id).json());
    }

    @Command(name = "unmute", description = "End muting it.", mixinStandardHelpOptions = true)
    int unmute(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.unmuteUser(id).json());
    }

    @Command(name = "restrict", description = "Hide its replies from others.", mixinStandardHelpOptions = true)
    int restrict(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.restrictUser(id).json());
    }

    @Command(name = "unrestrict", description = "End restricting it.", mixinStandardHelpOptions = true)
    int unrestrict(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.unrestrictUser(id).json());
    }

    @Command(name = "block", description = "Block it.", mixinStandardHelpOptions = true)
    int block(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.blockUser(id).json());
    }

    @Command(name = "unblock", description = "End blocking it.", mixinStandardHelpOptions = true)
    int unblock(@Mixin UserMixin user) {
        return user.printPrivate((api, id) -> api.unblockUser(id).json());
    }
}
