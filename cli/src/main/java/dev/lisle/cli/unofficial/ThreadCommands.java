package dev.lisle.cli.unofficial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Posts, for an account that is logged in. Each prints the server's answer whole, as JSON. */
@Command(
        name = "thread",
        description = {"Read posts, like, repost, quote and delete them.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ThreadCommands {
    /** For picocli. */
    public ThreadCommands() {}

    @Command(name = "id", description = "The number of a post; sends nothing.", mixinStandardHelpOptions = true)
    int id(@Mixin PostMixin post) {
        return post.printLine(post.id());
    }

    @Command(name = "show", description = "A post with a page of its replies.", mixinStandardHelpOptions = true)
    int show(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.getThread(id).json());
    }

    @Command(name = "likers", description = "Who liked a post.", mixinStandardHelpOptions = true)
    int likers(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.getThreadLikers(id).json());
    }

    @Command(name = "like", description = "Like a post.", mixinStandardHelpOptions = true)
    int like(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.likeThread(id).json());
    }

    @Command(name = "unlike", description = "End liking it.", mixinStandardHelpOptions = true)
    int unlike(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.unlikeThread(id).json());
    }

    @Command(name = "repost", description = "Repost a post.", mixinStandardHelpOptions = true)
    int repost(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.repostThread(id).json());
    }

    @Command(name = "unrepost", description = "Take a repost back; give the original.", mixinStandardHelpOptions = true)
    int unrepost(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.unrepostThread(id).json());
    }

    @Command(name = "delete", description = "Delete a post of your own.", mixinStandardHelpOptions = true)
    int delete(@Mixin PostMixin post) {
        return post.printPrivate((api, id) -> api.deleteThread(id).json());
    }

    @Command(name = "quote", description = "Publish a text above another post.", mixinStandardHelpOptions = true)
    int quote(
            @Mixin PostMixin post,
            @Parameters(index = "1", paramLabel = "TEXT", description = "What it says.") String text) {
        return post.printPrivate((api, id) -> api.quoteThread(id, text).json());
    }
}
