package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes a draft as a reply. */
@Command(
        name = "reply",
        description = {"Answer a post, with all that 'lisle publish' can do.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle reply 17900000000000012 \"Thank you!\"",
            "  lisle reply 17900000000000012 --file answer.md --media loom.jpg"
        })
public final class ReplyCommand extends DraftCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the post to answer.")
    private String post = "";

    /** For picocli. */
    public ReplyCommand() {}

    @Override
    UnaryOperator<Draft> completion() {
        PostId to = PostIds.one(post);
        return draft -> {
            if (draft.replyTo() != null) {
                throw new WrongInputException("There is the ID " + to + " and the draft says to answer "
                        + draft.replyTo() + ". Leave one of them out: --reply-to goes with 'lisle publish'.");
            }
            return draft.replyingTo(to);
        };
    }
}
