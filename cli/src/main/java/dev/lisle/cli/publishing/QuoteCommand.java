package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes a draft above a post that it quotes. */
@Command(
        name = "quote",
        description = {"Quote a post, with all that 'lisle publish' can do.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example:", "  lisle quote 17900000000000012 \"Worth a read.\""})
public final class QuoteCommand extends DraftCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the post to quote.")
    private String post = "";

    /** For picocli. */
    public QuoteCommand() {}

    @Override
    UnaryOperator<Draft> completion() {
        PostId quoted = PostIds.one(post);
        return draft -> {
            PostId other = draft.extras().quote();
            if (other != null) {
                throw new WrongInputException("There is the ID " + quoted + " and the draft says to quote " + other
                        + ". Leave one of them out: --quote goes with 'lisle publish'.");
            }
            return draft.quoting(quoted);
        };
    }
}
