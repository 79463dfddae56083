package dev.lisle.cli.posts;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reposts posts. */
@Command(
        name = "repost",
        description = {"Repost posts.", "'lisle delete' takes a repost back, by the id that is printed here.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle repost 17900000000000012"})
public final class RepostCommand implements Callable<Integer> {
    @Mixin
    private PostsMixin posts;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public RepostCommand() {}

    @Override
    public Integer call() {
        List<PostId> ids = posts.posts();
        try (ThreadsClient client = session.openClient()) {
            return PostsMixin.each(ids, output, id -> {
                PostId repost = client.posts().repost(id);
                Results.of(output)
                        .printDone(
                                repost.value(),
                                "Reposted " + id + " as " + repost + ".",
                                new Shape().with("id", repost).with("reposted_post", id));
            });
        }
    }
}
