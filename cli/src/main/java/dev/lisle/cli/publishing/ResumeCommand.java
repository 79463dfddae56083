package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.publisher.preflight.Preflight;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
    @Parameters(
            arity = "0..1",
            paramLabel = "CHAIN",
            description = "Which chain, as 'lisle chains' lists them; needed only if there are several.")
    private @Nullable String chain;

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
        return new ChainRunner(session, output, Preflight.defaults(), wait.atLimit())
                .run(
                        publisher -> ChainRunner.chosen(publisher, chain),
                        (publisher, client) -> publisher.resume(client, ChainRunner.chosen(publisher, chain)));
    }
}
