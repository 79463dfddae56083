package dev.lisle.cli.posts;

import dev.lisle.cli.Each;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows posts. */
@Command(
        name = "show",
        description = {"Show posts or replies, with all that Meta tells of them.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle show 17900000000000012"})
public final class ShowCommand implements Callable<Integer> {
    @Mixin
    private PostsMixin posts;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ShowCommand() {}

    @Override
    public Integer call() {
        List<PostId> ids = posts.posts();
        try (ThreadsClient client = session.openClient()) {
            return Each.of(
                    ids,
                    output.err(),
                    id -> Results.of(output).print(client.posts().get(id), PostKind.POST));
        }
    }
}
