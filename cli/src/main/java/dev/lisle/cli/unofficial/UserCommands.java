package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.PrivateApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts, for one that is logged in. Each prints the server's answer whole, as JSON. */
@Command(
        name = "user",
        description = {"Read accounts, follow, mute, restrict and block them.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class UserCommands implements Runnable {
    private static final String USER = "Username, or number.";

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public UserCommands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'lisle unofficial user --help' lists them.");
    }

    @Command(name = "id", description = "The number of an account.", mixinStandardHelpOptions = true)
    int id(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(Ids.user(api, user));
        return 0;
    }

    @Command(name = "show", description = "A profile, in full.", mixinStandardHelpOptions = true)
    int show(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "threads", description = "What an account posted, a page of it.", mixinStandardHelpOptions = true)
    int threads(
            @Mixin ServerMixin server,
            @Mixin PageMixin page,
            @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getUserThreads(Ids.user(api, user), page.query()).json());
        return 0;
    }

    @Command(name = "replies", description = "What an account replied, a page of it.", mixinStandardHelpOptions = true)
    int replies(
            @Mixin ServerMixin server,
            @Mixin PageMixin page,
            @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getUserReplies(Ids.user(api, user), page.query()).json());
        return 0;
    }

    @Command(name = "followers", description = "Who follows an account, up to 100.", mixinStandardHelpOptions = true)
    int followers(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getUserFollowers(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "following", description = "Whom an account follows, up to 100.", mixinStandardHelpOptions = true)
    int following(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getUserFollowing(Ids.user(api, user)).json());
        return 0;
    }

    @Command(
            name = "friendship",
            description = "What the account and yours are to each other.",
            mixinStandardHelpOptions = true)
    int friendship(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.getFriendshipStatus(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "search", description = "Look for accounts by name.", mixinStandardHelpOptions = true)
    int search(
            @Mixin ServerMixin server,
            @Parameters(paramLabel = "QUERY", description = "Part of a name.") String query) {
        server.print(api(server).searchUser(query).json());
        return 0;
    }

    @Command(name = "recommended", description = "Accounts that the server suggests.", mixinStandardHelpOptions = true)
    int recommended(@Mixin ServerMixin server, @Mixin PageMixin page) {
        server.print(api(server).getRecommendedUsers(page.query()).json());
        return 0;
    }

    @Command(name = "follow", description = "Follow an account.", mixinStandardHelpOptions = true)
    int follow(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.followUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "unfollow", description = "End following it.", mixinStandardHelpOptions = true)
    int unfollow(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.unfollowUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "mute", description = "Hide its posts from the feed.", mixinStandardHelpOptions = true)
    int mute(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.muteUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "unmute", description = "End muting it.", mixinStandardHelpOptions = true)
    int unmute(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.unmuteUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "restrict", description = "Hide its replies from others.", mixinStandardHelpOptions = true)
    int restrict(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.restrictUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "unrestrict", description = "End restricting it.", mixinStandardHelpOptions = true)
    int unrestrict(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.unrestrictUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "block", description = "Block it.", mixinStandardHelpOptions = true)
    int block(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.blockUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "unblock", description = "End blocking it.", mixinStandardHelpOptions = true)
    int unblock(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PrivateApi api = api(server);
        server.print(api.unblockUser(Ids.user(api, user)).json());
        return 0;
    }

    private static PrivateApi api(ServerMixin server) {
        return server.client().privateApi();
    }
}
