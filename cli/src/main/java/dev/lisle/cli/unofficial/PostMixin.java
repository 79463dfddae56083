package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.PublicApi;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.threads.ThreadId;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;

/** A post on a server. */
public final class PostMixin extends ServerMixin {
    @Parameters(index = "0", paramLabel = "POST", description = "Number, code or address of a post.")
    private String post = "";

    /** For picocli. */
    public PostMixin() {}

    /** Prints what is answered without a login; returns the exit code. */
    int printPublic(BiFunction<PublicApi, ThreadId, Json> call) {
        ThreadId id = id();
        return print(call.apply(client().publicApi(), id));
    }

    /** Prints what is answered to an account that is logged in; returns the exit code. */
    int printPrivate(BiFunction<PrivateApi, ThreadId, Json> call) {
        ThreadId id = id();
        return print(call.apply(privateApi(), id));
    }

    /** Sends nothing. */
    ThreadId id() {
        return Ids.thread(post);
    }
}
