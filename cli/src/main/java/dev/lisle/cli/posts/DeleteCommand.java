package dev.lisle.cli.posts;

import dev.lisle.cli.ExitCode;
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
import picocli.CommandLine.Option;

/** Deletes posts. */
@Command(
        name = "delete",
        description = {
            "Delete posts, replies or reposts of yours, for good.",
            "Asks first. Meta allows 100 in 24 hours.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle delete 17900000000000012",
            "  lisle timeline --until 2024-01-01 --all --quiet | lisle delete - --yes"
        })
public final class DeleteCommand implements Callable<Integer> {
    @Mixin
    private PostsMixin posts;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public DeleteCommand() {}

    @Override
    public Integer call() {
        List<PostId> ids = posts.posts();
        if (!yes && !isConfirmed(ids)) {
            output.err().println("Nothing was deleted.");
            return ExitCode.FAILED;
        }
        try (ThreadsClient client = session.openClient()) {
            return PostsMixin.each(ids, output, id -> {
                client.posts().delete(id);
                Results.of(output)
                        .printDone(
                                id.value(),
                                "Deleted " + id + ".",
                                new Shape().with("id", id).with("deleted", true));
            });
        }
    }

    private boolean isConfirmed(List<PostId> ids) {
        return session.surroundings()
                .questions(output.err())
                .confirm(
                        "Delete " + (ids.size() == 1 ? "post " + ids.get(0) : ids.size() + " posts") + " for good?",
                        "Add --yes to delete without being asked.");
    }
}
