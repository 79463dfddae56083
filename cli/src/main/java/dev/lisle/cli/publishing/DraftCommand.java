package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.publisher.drafts.Draft;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/** Publishes a draft, with all that {@code lisle publish} can do. */
abstract class DraftCommand implements Callable<Integer> {
    @Mixin
    private DraftMixin draft;

    @Mixin
    private PublisherMixin publisher;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** What is published of what was given; made before that is read. */
    abstract UnaryOperator<Draft> completion();

    @Override
    public Integer call() throws Exception {
        UnaryOperator<Draft> completion = completion();
        Draft given = draft.draft(session.surroundings().in());
        return publisher.publish(completion.apply(given), session, output);
    }
}
