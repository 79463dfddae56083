package dev.lisle.cli.posts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostQuery;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the account's own posts, or somebody else's. */
@Command(
        name = "timeline",
        description = {"List posts, newest first: your own, or somebody else's.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle timeline --limit 5 --emulator",
            "  lisle timeline --of zuck --since 7d",
            "  lisle timeline --all --json > posts.jsonl"
        })
public final class TimelineCommand implements Callable<Integer> {
    @ArgGroup(exclusive = true)
    private @Nullable Whose whose;

    @Mixin
    private ListMixin list;

    @Mixin
    private WindowMixin window;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    private static final class Whose {
        @Option(names = "--replies", description = "Your own replies instead.")
        @SuppressWarnings("UnusedVariable") // what is left if neither of the others is there
        private boolean replies;

        @Option(names = "--ghost", description = "Your own ghost posts instead, also those that are gone.")
        private boolean ghosts;

        @Option(
                names = "--of",
                paramLabel = "USER",
                description = "Posts of a public profile with 100 followers or more. Meta shows an app without advanced"
                        + " access four profiles of its own only.")
        private @Nullable String user;
    }

    /** For picocli. */
    public TimelineCommand() {}

    @Override
    public Integer call() {
        PostQuery query = window.in(
                PostQuery.newest().withLimit(list.pageSize(PostQuery.LARGEST_PAGE)),
                session.surroundings().clock());
        try (ThreadsClient client = session.openClient()) {
            Results.of(output)
                    .printAll(first(client, query).stream().limit(list.limit()), PostKind.POST, "No posts yet.");
            return ExitCode.OK;
        }
    }

    private Page<Post> first(ThreadsClient client, PostQuery query) {
        if (whose == null) {
            return client.posts().list(query);
        }
        if (whose.ghosts) {
            return client.posts().listGhosts(query);
        }
        return whose.user == null
                ? client.replies().listOwn(query)
                : client.profiles().listPosts(Usernames.bare(whose.user), query);
    }
}
