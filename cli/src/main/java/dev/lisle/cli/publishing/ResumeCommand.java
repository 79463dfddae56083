package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes on with a chain. */
@Command(
        name = "resume",
        description = {
            "Go on with a chain that Ctrl-C, a crash, a limit or a lost answer left unfinished.",
            "",
            "What may be live already is looked up first, so nothing is published twice.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle resume c7d1f0a94b2e6835"})
public final class ResumeCommand implements Callable<Integer> {
    @Mixin
    private ChainMixin chain;

    @Mixin
    private WaitMixin wait;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ResumeCommand() {}

    @Override
    public Integer call() throws Exception {
        return new ChainRunner(session, output, output.surroundings().preflight(), wait.atLimit())
                .run(chain::in, (publisher, client, id, status) -> {
                    status.show("Looking what is live already …");
                    return Chains.asked(() -> publisher.resume(client, id));
                });
    }
}
