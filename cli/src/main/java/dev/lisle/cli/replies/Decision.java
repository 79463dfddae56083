package dev.lisle.cli.replies;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostsMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.RepliesClient;
import java.util.List;
import java.util.function.BiConsumer;

/** What may be decided about replies. */
enum Decision {
    HIDE("Hidden", "hidden", true, RepliesClient::hide),
    UNHIDE("Shown again", "hidden", false, RepliesClient::show),
    APPROVE("Approved", "approved", true, RepliesClient::approve),
    IGNORE("Ignored", "approved", false, RepliesClient::ignore);

    private final String participle;
    private final String field;
    private final boolean value;
    private final BiConsumer<RepliesClient, PostId> call;

    Decision(String participle, String field, boolean value, BiConsumer<RepliesClient, PostId> call) {
        this.participle = participle;
        this.field = field;
        this.value = value;
        this.call = call;
    }

    /** Decides so about each reply; returns the exit code. */
    int carryOut(List<PostId> replies, OutputMixin output, SessionMixin session) {
        try (ThreadsClient client = session.openClient()) {
            return PostsMixin.each(replies, output, id -> {
                call.accept(client.replies(), id);
                Results.of(output)
                        .printDone(
                                id.value(),
                                participle + ": " + id + ".",
                                new Shape().with("id", id).with(field, value));
            });
        }
    }
}
