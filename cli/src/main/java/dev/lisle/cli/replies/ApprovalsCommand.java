package dev.lisle.cli.replies;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.ListMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.posts.PostKind;
import dev.lisle.cli.posts.PostsMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.replies.ReplyQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about replies that are held back. */
@Command(
        name = "approvals",
        description = {
            "Decide about replies that wait for your approval.",
            "They do where you said so: 'lisle publish --approve-replies'.",
            ""
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  lisle approvals list 17900000000000012",
            "  lisle approvals approve 17900000000000015 17900000000000016"
        })
public final class ApprovalsCommand {
    /** For picocli. */
    public ApprovalsCommand() {}

    @Command(
            name = "list",
            description = {"List the replies to a post that are held back: waiting, or ignored.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle approvals list 17900000000000012 --waiting"})
    int list(
            @Parameters(paramLabel = "ID", description = "Id of your post.") String post,
            @Option(names = "--waiting", description = "Only those that you have not decided about.") boolean waiting,
            @Option(names = "--ignored", description = "Only those that you ignored.") boolean ignored,
            @Mixin ListMixin list,
            @Mixin OutputMixin output,
            @Mixin SessionMixin session) {
        PostId id = PostIds.one(post);
        long limit = list.limit();
        try (ThreadsClient client = session.openClient()) {
            Results.of(output)
                    .printAll(
                            client.replies().listPending(id, only(waiting, ignored), ReplyQuery.newest()).stream()
                                    .limit(limit),
                            PostKind.POST,
                            "No replies are held back.");
            return ExitCode.OK;
        }
    }

    @Command(
            name = "approve",
            description = {"Let everybody see replies that were held back or ignored.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle approvals approve 17900000000000015"})
    int approve(@Mixin PostsMixin replies, @Mixin OutputMixin output, @Mixin SessionMixin session) {
        return Decision.APPROVE.carryOut(replies.posts(), output, session);
    }

    @Command(
            name = "ignore",
            description = {"Keep replies held back; they can still be approved later.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle approvals ignore 17900000000000016"})
    int ignore(@Mixin PostsMixin replies, @Mixin OutputMixin output, @Mixin SessionMixin session) {
        return Decision.IGNORE.carryOut(replies.posts(), output, session);
    }

    private static @Nullable ReplyApprovalStatus only(boolean waiting, boolean ignored) {
        if (waiting == ignored) {
            return null;
        }
        return waiting ? ReplyApprovalStatus.PENDING : ReplyApprovalStatus.IGNORED;
    }
}
