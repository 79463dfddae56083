package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.PrivateApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts, for an account that is logged in. Each prints the server's answer whole, as JSON. */
@Command(
        name = "thread",
        description = {"Read posts, like, repost, quote and delete them.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ThreadCommands implements Runnable {
    private static final String POST = "Number, code or address of a post.";

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public ThreadCommands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'lisle unofficial thread --help' lists them.");
    }

    @Command(name = "id", description = "The number of a post; sends nothing.", mixinStandardHelpOptions = true)
    int id(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.getThreadId(Ids.thread(post).code()));
        return 0;
    }

    @Command(name = "show", description = "A post with a page of its replies.", mixinStandardHelpOptions = true)
    int show(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.getThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "likers", description = "Who liked a post.", mixinStandardHelpOptions = true)
    int likers(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.getThreadLikers(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "like", description = "Like a post.", mixinStandardHelpOptions = true)
    int like(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.likeThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "unlike", description = "End liking it.", mixinStandardHelpOptions = true)
    int unlike(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.unlikeThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "repost", description = "Repost a post.", mixinStandardHelpOptions = true)
    int repost(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.repostThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "unrepost", description = "Take a repost back; give the original.", mixinStandardHelpOptions = true)
    int unrepost(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.unrepostThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "delete", description = "Delete a post of your own.", mixinStandardHelpOptions = true)
    int delete(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        PrivateApi api = api(server);
        server.print(api.deleteThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "quote", description = "Publish a text above another post.", mixinStandardHelpOptions = true)
    int quote(
            @Mixin ServerMixin server,
            @Parameters(index = "0", paramLabel = "POST", description = POST) String post,
            @Parameters(index = "1", paramLabel = "TEXT", description = "What it says.") String text) {
        server.print(api(server).quoteThread(Ids.thread(post), text).json());
        return 0;
    }

    private static PrivateApi api(ServerMixin server) {
        return server.client().privateApi();
    }
}
