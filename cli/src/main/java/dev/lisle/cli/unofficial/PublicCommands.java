package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.PublicApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The seven reads without a login. Each prints the server's answer whole, as JSON. */
@Command(
        name = "public",
        description = {"Read without a login.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PublicCommands implements Runnable {
    private static final String USER = "Username, or number.";
    private static final String POST = "Number, code or address of a post.";

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public PublicCommands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'lisle unofficial public --help' lists them.");
    }

    @Command(name = "user-id", description = "The number of an account.", mixinStandardHelpOptions = true)
    int userId(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        server.print(Ids.user(api(server), user));
        return 0;
    }

    @Command(name = "user", description = "A profile.", mixinStandardHelpOptions = true)
    int user(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PublicApi api = api(server);
        server.print(api.getUser(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "user-threads", description = "What an account posted.", mixinStandardHelpOptions = true)
    int userThreads(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PublicApi api = api(server);
        server.print(api.getUserThreads(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "user-replies", description = "What an account replied.", mixinStandardHelpOptions = true)
    int userReplies(@Mixin ServerMixin server, @Parameters(paramLabel = "USER", description = USER) String user) {
        PublicApi api = api(server);
        server.print(api.getUserReplies(Ids.user(api, user)).json());
        return 0;
    }

    @Command(name = "thread-id", description = "The number of a post; sends nothing.", mixinStandardHelpOptions = true)
    int threadId(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        server.print(Ids.thread(post));
        return 0;
    }

    @Command(name = "thread", description = "A post with its replies.", mixinStandardHelpOptions = true)
    int thread(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        server.print(api(server).getThread(Ids.thread(post)).json());
        return 0;
    }

    @Command(name = "likers", description = "Who liked a post.", mixinStandardHelpOptions = true)
    int likers(@Mixin ServerMixin server, @Parameters(paramLabel = "POST", description = POST) String post) {
        server.print(api(server).getThreadLikers(Ids.thread(post)).json());
        return 0;
    }

    private static PublicApi api(ServerMixin server) {
        return server.client().publicApi();
    }
}
