package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.posts.PostId;
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
            "Say of an unknown post whether it is live, after looking at the account.",
            "Live: what is left of the chain goes out. Not live: 'lisle outbox retry' then publishes it anew. Whoever says"
                    + " that wrongly and retries makes a duplicate.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle outbox confirm 4k2m9x7c1d3f --live 17900000000000012",
            "  lisle outbox confirm 4k2m9x7c1d3f --not-live"
        })
final class ConfirmCommand implements Callable<Integer> {
    @Mixin
    private IdsMixin ids;

    @ArgGroup(multiplicity = "1")
    private Seen seen = new Seen();

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    /** One of these. */
    static final class Seen {
        @Option(names = "--live", paramLabel = "POST", description = "It is live, as the post of that id.")
        private @Nullable String live;

        @Option(names = "--not-live", description = "It is not live.")
        private boolean notLive;
    }

    @Override
    public Integer call() {
        PostId post = seen.notLive || seen.live == null ? null : new PostId(seen.live);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            return ids.each(
                    output,
                    id -> post == null
                            ? opened.outbox().confirmNotLive(id)
                            : opened.outbox().confirmLive(id, post));
        } catch (IllegalArgumentException e) { // the post is another part
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }
}
