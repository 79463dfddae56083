package dev.lisle.cli.unofficial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The seven reads without a login. Each prints the server's answer whole, as JSON. */
@Command(
        name = "public",
        description = {"Read without a login.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PublicCommands {
    /** For picocli. */
    public PublicCommands() {}

    @Command(name = "user-id", description = "The number of an account.", mixinStandardHelpOptions = true)
    int userId(@Mixin UserMixin user) {
        return user.printLine(user.id(user.client().publicApi()));
    }

    @Command(name = "user", description = "A profile.", mixinStandardHelpOptions = true)
    int user(@Mixin UserMixin user) {
        return user.printPublic((api, id) -> api.getUser(id).json());
    }

    @Command(name = "user-threads", description = "What an account posted.", mixinStandardHelpOptions = true)
    int userThreads(@Mixin UserMixin user) {
        return user.printPublic((api, id) -> api.getUserThreads(id).json());
    }

    @Command(name = "user-replies", description = "What an account replied.", mixinStandardHelpOptions = true)
    int userReplies(@Mixin UserMixin user) {
        return user.printPublic((api, id) -> api.getUserReplies(id).json());
    }

    @Command(name = "thread-id", description = "The number of a post; sends nothing.", mixinStandardHelpOptions = true)
    int threadId(@Mixin PostMixin post) {
        return post.printLine(post.id());
    }

    @Command(name = "thread", description = "A post with its replies.", mixinStandardHelpOptions = true)
    int thread(@Mixin PostMixin post) {
        return post.printPublic((api, id) -> api.getThread(id).json());
    }

    @Command(name = "likers", description = "Who liked a post.", mixinStandardHelpOptions = true)
    int likers(@Mixin PostMixin post) {
        return post.printPublic((api, id) -> api.getThreadLikers(id).json());
    }
}
