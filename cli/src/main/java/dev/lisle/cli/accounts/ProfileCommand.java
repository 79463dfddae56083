package dev.lisle.cli.accounts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.Usernames;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a profile. */
@Command(
        name = "profile",
        description = {
            "Show a public profile, or your own.",
            "Others need 100 followers or more to be seen. An app without advanced",
            "access sees four profiles of Meta's own only.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle profile @zuck"})
public final class ProfileCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "USER", description = "Exact name of the account.")
    private @Nullable String user;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ProfileCommand() {}

    @Override
    public Integer call() {
        try (ThreadsClient client = session.openClient()) {
            Results results = Results.of(output);
            if (user == null) {
                results.print(client.profiles().me(), ProfileKinds.OWN);
            } else {
                results.print(client.profiles().lookup(Usernames.bare(user)), ProfileKinds.PUBLIC);
            }
            return ExitCode.OK;
        }
    }
}
