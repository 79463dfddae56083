package dev.lisle.cli.replies;

import dev.lisle.cli.Each;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.RepliesClient;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What may be decided about replies.
 *
 * @param participle what was done, for people
 * @param field what was done, for programs
 * @param value what {@code field} is afterwards
 */
record Decision(String participle, String field, boolean value, BiConsumer<RepliesClient, PostId> call) {
    static final Decision HIDE = new Decision("Hidden", "hidden", true, RepliesClient::hide);
    static final Decision UNHIDE = new Decision("Shown again", "hidden", false, RepliesClient::show);
    static final Decision APPROVE = new Decision("Approved", "approved", true, RepliesClient::approve);
    static final Decision IGNORE = new Decision("Ignored", "approved", false, RepliesClient::ignore);

    /** Decides so about each reply; returns the exit code. */
    int carryOut(List<PostId> replies, OutputMixin output, SessionMixin session) {
        try (ThreadsClient client = session.openClient()) {
            return Each.of(replies, output.err(), id -> {
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
