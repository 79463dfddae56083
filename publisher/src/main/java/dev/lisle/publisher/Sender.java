package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.Published;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.decide.Reading;
import dev.lisle.publisher.internal.decide.Sending;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rule 2, by the steps of {@link Sending}: the only place that sends a publish or a repost. */
final class Sender {
    private final ThreadsClient client;
    private final LedgerLog log;
    private final Duration httpDeadline;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    private final Sending sending = new Sending();
    private boolean cancelled;

    Sender(ThreadsClient client, LedgerLog log, Duration httpDeadline, ChainWork.PublisherTime time) {
        this.client = client;
        this.log = log;
        this.httpDeadline = httpDeadline;
        this.clock = time.clock();
        this.listener = time.listener();
    }

    /** When this returns, every publish that was or will be sent is in the ledger. */
    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Sends a publish, or nothing: what became of it is in the ledger when this returns. */
    void send(PartPlan part, ContainerId container) {
        Elapsed began = Elapsed.from(clock);
        log.holdFor(httpDeadline);
        String permit = log.nextPermit();
        boolean committed = false;
        Fact.Answered answered = answered(part, container, permit, Answer.NOT_SENT, null, null);
        ThreadsException failure = null;
        for (Sending.Step step = sending.first();
                step != Sending.Step.END;
                step = sending.after(step, committed, began.now())) {
            switch (step) {
                case COMMIT -> committed = commit(part, container, permit);
                case SEND -> {
                    try {
                        PostId id = publish(part, container);
                        answered = answered(part, container, permit, Answer.LIVE, id, null);
                    } catch (ThreadsException e) {
                        failure = e;
                        String said = String.valueOf(e.getMessage());
                        answered = answered(part, container, permit, Reading.ofPublish(e), null, said);
                    }
                }
                case RECORD_ANSWER, RECORD_NOT_SENT -> keep(answered);
                case END -> {}
            }
        }
        if (failure != null && answered.answer() == Answer.DOUBT) {
            listener.accept(new PublishEvent.InDoubt(
                    log.facts().parts().indexOf(part) + 1, log.facts().parts().size(), failure));
        }
    }

    private PostId publish(PartPlan part, ContainerId container) {
        if (part.reposts() != null) {
            return client.posts().repost(part.reposts());
        }
        Published published = client.containers().publishWithStory(container);
        if (published.story() != null) {
            log.recordLater(new Fact.Shared(
                    clock.instant(), part.number(), published.story().raw()));
        }
        return published.id();
    }

    /** An unknown result of the commit is no permission: what may be written is answered by "not sent". */
    private synchronized boolean commit(PartPlan part, ContainerId container, String permit) {
        try {
            return !cancelled && log.commit(new Fact.Armed(clock.instant(), part.number(), container, permit));
        } catch (LedgerException e) {
            log.record(answered(part, container, permit, Answer.NOT_SENT, null, e.getMessage()));
            throw e;
        }
    }

    /** Rule 9: if it cannot be written, the answer still carries the id. */
    private void keep(Fact.Answered answered) {
        try {
            log.record(answered);
        } catch (LedgerException e) {
            log.note(answered);
            throw e;
        }
    }

    private Fact.Answered answered(
            PartPlan part,
            ContainerId container,
            String permit,
            Answer answer,
            @Nullable PostId post,
            @Nullable String reason) {
        return new Fact.Answered(clock.instant(), part.number(), container, permit, answer, post, reason);
    }
}
