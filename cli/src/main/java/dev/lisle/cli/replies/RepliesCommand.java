package dev.lisle.cli.replies;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.ListMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.posts.PostKind;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.ReplyQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the direct replies to a post. */
@Command(
        name = "replies",
        description = {"List the direct replies to a post of yours, newest first.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle replies 17900000000000012 --oldest"})
public final class RepliesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Id of the post.")
    private String post = "";

    @Option(names = "--oldest", description = "The oldest first.")
    private boolean oldest;

    @Mixin
    private ListMixin list;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public RepliesCommand() {}

    @Override
    public Integer call() {
        PostId id = PostIds.one(post);
        long limit = list.limit();
        try (ThreadsClient client = session.openClient()) {
            Results.of(output)
                    .printAll(
                            client.replies().list(id, oldest ? ReplyQuery.oldest() : ReplyQuery.newest()).stream()
                                    .limit(limit),
                            PostKind.POST,
                            "No replies yet.");
            return ExitCode.OK;
        }
    }
}
