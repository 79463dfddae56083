package dev.lisle.cli.posts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who mentions the account. */
@Command(
        name = "mentions",
        description = {"List what others posted that mentions you, newest first.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle mentions --since 24h"})
public final class MentionsCommand implements Callable<Integer> {
    @Mixin
    private ListMixin list;

    @Mixin
    private WindowMixin window;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public MentionsCommand() {}

    @Override
    public Integer call() {
        PostQuery query = window.in(
                PostQuery.newest().withLimit(list.pageSize(PostQuery.LARGEST_PAGE)),
                session.surroundings().clock());
        try (ThreadsClient client = session.openClient()) {
            Results.of(output)
                    .printAll(
                            client.posts().listMentions(query).stream().limit(list.limit()),
                            PostKind.POST,
                            "Nobody mentions you yet.");
            return ExitCode.OK;
        }
    }
}
