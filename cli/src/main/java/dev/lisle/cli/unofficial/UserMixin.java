package dev.lisle.cli.unofficial;

import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.PublicApi;
import dev.lisle.unofficial.ReadApi;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.UserId;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;

/** An account on a server. */
public final class UserMixin extends ServerMixin {
    @Parameters(paramLabel = "USER", description = "Username, or number.")
    private String user = "";

    /** For picocli. */
    public UserMixin() {}

    /** Prints what is answered without a login; returns the exit code. */
    int printPublic(BiFunction<PublicApi, UserId, Json> call) {
        PublicApi api = client().publicApi();
        return print(call.apply(api, id(api)));
    }

    /** Prints what is answered to an account that is logged in; returns the exit code. */
    int printPrivate(BiFunction<PrivateApi, UserId, Json> call) {
        PrivateApi api = privateApi();
        return print(call.apply(api, id(api)));
    }

    /** A number stays; a username is looked up, which sends a request. */
    UserId id(ReadApi api) {
        return Ids.user(api, user);
    }
}
