package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a draft above a post that it quotes. */
@Command(
        name = "quote",
        description = {"Quote a post, with all that 'lisle publish' can do.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example:", "  lisle quote 17900000000000012 \"Worth a read.\""})
public final class QuoteCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the post to quote.")
    private String post = "";

    @Mixin
    private DraftMixin draft;

    @Mixin
    private PublisherMixin publisher;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public QuoteCommand() {}

    @Override
    public Integer call() throws Exception {
        PostId quoted = PostIds.one(post);
        Draft quote = draft.draft(session.surroundings().in());
        PostId other = quote.extras().quote();
        if (other != null) {
            throw new WrongInputException("There is the ID " + quoted + " and the draft says to quote " + other
                    + ". Leave one of them out: --quote goes with 'lisle publish'.");
        }
        return publisher.publish(quote.quoting(quoted), session, output);
    }
}
