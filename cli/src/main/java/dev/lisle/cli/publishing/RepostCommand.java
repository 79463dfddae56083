package dev.lisle.cli.publishing;

import dev.lisle.cli.Each;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostsMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reposts posts, each once. */
@Command(
        name = "repost",
        description = {
            "Repost posts, each once.",
            "What you reposted within a day already stays the one repost. 'lisle delete' takes it back, by the id that is"
                    + " printed here.",
            ""
        },
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
    public Integer call() throws Exception {
        List<PostId> ids = posts.posts();
        return session.surroundings().ctrlC().finishing(() -> {
            try (ThreadsClient client = session.openClient();
                    Chains chains = Chains.open(session, publisher -> publisher.listener(this::hear))) {
                return Each.of(ids, output.err(), id -> repost(chains.publisher(), client, id));
            }
        });
    }

    private void repost(Publisher publisher, ThreadsClient client, PostId id) throws InterruptedException {
        PostId repost = publisher.repost(client, id).id();
        Results.of(output)
                .printDone(
                        repost.value(),
                        "Reposted " + id + " as " + repost + ".",
                        new Shape().with("id", repost).with("reposted_post", id));
    }

    private void hear(PublishEvent event) {
        if (event instanceof PublishEvent.InDoubt) {
            output.note(
                    "Note: The answer to the repost was lost; looking whether it is live. This takes up to some minutes.");
        } else if (event instanceof PublishEvent.Noted note) {
            output.note("Note: " + note.said());
        }
    }
}
