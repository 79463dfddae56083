package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.Publisher;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a doubt by what a person saw. */
@Command(
        name = "confirm",
        description = {
            "Say whether the part in doubt is live, after looking at the account.",
            "",
            "'lisle chains' says where there is a doubt. Afterwards 'lisle resume' goes on: behind the part if it is live,"
                    + " with it if it is not. Whoever says wrongly that it is not makes a duplicate.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle confirm c7d1f0a94b2e6835 --live 17900000000000012",
            "  lisle confirm c7d1f0a94b2e6835 --not-live"
        })
public final class ConfirmCommand implements Callable<Integer> {
    @Mixin
    private ChainMixin chain;

    @ArgGroup(multiplicity = "1")
    private Seen seen = new Seen();

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ConfirmCommand() {}

    /** One of these. */
    static final class Seen {
        @Option(names = "--live", paramLabel = "ID", description = "It is live, as the post of that id.")
        private @Nullable String live;

        @Option(names = "--not-live", description = "It is not live.")
        private boolean notLive;
    }

    @Override
    public Integer call() throws InterruptedException {
        PostId post = seen.notLive || seen.live == null ? null : PostIds.one(seen.live);
        try (Chains chains = Chains.open(session)) {
            String id = chain.in(chains);
            confirm(chains.publisher(), id, post);
            String sentence = "Noted that " + (post == null ? "it is not live" : post + " is live") + ". 'lisle resume "
                    + id + "' goes on.";
            Results.of(output)
                    .printDone(id, sentence, new Shape().with("chain", id).with("live", post != null));
            return ExitCode.OK;
        }
    }

    private static void confirm(Publisher publisher, String chain, @Nullable PostId post) throws InterruptedException {
        Chains.asked(() -> {
            if (post == null) {
                publisher.confirmNotLive(chain);
            } else {
                publisher.confirmLive(chain, post);
            }
            return chain;
        });
    }
}
