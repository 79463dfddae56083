package dev.lisle.cli.replies;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.ListMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.posts.PostKind;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.ReplyQuery;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a post with all that is below it. */
@Command(
        name = "conversation",
        description = {"Show a post of yours with all replies below it, as a tree.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --json and --quiet it is a list: the post, then all replies, oldest first.",
            "",
            "Example:",
            "  lisle conversation 17900000000000012 --all"
        })
public final class ConversationCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Id of the post that the conversation began with.")
    private String root = "";

    @Mixin
    private ListMixin list;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ConversationCommand() {}

    @Override
    public Integer call() {
        PostId id = PostIds.one(root);
        long limit = list.limit();
        try (ThreadsClient client = session.openClient()) {
            Post first = client.posts().get(id);
            Stream<Post> below = client.replies().conversation(id, ReplyQuery.oldest()).stream();
            if (Results.of(output).isForPeople()) {
                List<Post> some =
                        below.limit(limit == Long.MAX_VALUE ? limit : limit + 1).toList();
                boolean isCut = some.size() > limit;
                ReplyTree.of(first, isCut ? some.subList(0, (int) limit) : some).print(Printout.of(output));
                if (isCut) {
                    output.err().println("There are more replies: add --all, or a larger --limit.");
                }
            } else if (Results.of(output).print(first, PostKind.POST)) {
                Results.of(output).printAll(below.limit(limit), PostKind.POST, "");
            }
            return ExitCode.OK;
        }
    }
}
