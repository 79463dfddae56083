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
public final class ReplyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of the post to answer.")
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
    public ReplyCommand() {}

    @Override
    public Integer call() throws Exception {
        PostId to = PostIds.one(post);
        Draft reply = draft.draft(session.surroundings().in());
        if (reply.replyTo() != null) {
            throw new WrongInputException("There is the ID " + to + " and the draft says to answer " + reply.replyTo()
                    + ". Leave one of them out: --reply-to goes with 'lisle publish'.");
        }
        return publisher.publish(reply.replyingTo(to), session, output);
    }
}
