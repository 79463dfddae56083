package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Scene.Worker;
import dev.lisle.publisher.internal.decide.Sending.Step;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that may happen next: to time, at Meta, and to two workers that may stop, crash or lose their lease between any two steps.
 * What the workers want comes from the code under test, not from here.
 */
abstract class Steps<W extends World<W>> {
    /** In seconds: how much later than made a post may be in lists, and later than answered a request may take effect. */
    static final int LIST_LAG = 30;

    static final int SETTLE = 300;

    final Sending sending;
    final Terms terms;
    private final List<Integer> times;

    /** {@code times} are the spans that may pass, in seconds. */
    Steps(Sending sending, InDoubt inDoubt, List<Integer> times) {
        this.sending = sending;
        this.times = times;
        Duration unlimited = Duration.ofDays(30);
        this.terms = new Terms(
                inDoubt,
                Duration.ofSeconds(60),
                Duration.ofSeconds(SETTLE),
                Duration.ofSeconds(LIST_LAG),
                unlimited,
                Expected.NOTHING,
                Duration.ZERO,
                unlimited,
                null);
    }

    /** Whatever the workers do: late requests take effect, and people do things. */
    abstract void outside(W w, List<W> next);

    /** What comes of the next decision of a worker that has the lease. */
    abstract void decided(W w, int number, Worker worker, List<W> next);

    /** What comes of sending. */
    abstract void send(W w, int number, Worker worker, List<W> next);

    /** What is published, by its number. */
    abstract ContainerId target(int number);

    /** Whether it is written only by who has the lease, if nothing was seen since. */
    boolean isIntent(Fact fact) {
        return fact instanceof Fact.Stopped;
    }

    final List<W> next(W w) {
        List<W> next = new ArrayList<>();
        if (w.left().passes() > 0) {
            times.forEach(
                    time -> next.add(w.with(w.scene().later(time)).with(w.left().lessAPass())));
        }
        outside(w, next);
        worker(w, 1, next);
        worker(w, 2, next);
        next.replaceAll(one -> {
            Scene ordered = one.scene().withWorkersInOrder();
            return ordered == one.scene() ? one : one.with(ordered);
        });
        return next;
    }

    /** Goes on where {@link Sending} says; the check of the time is made here, and any pause may follow it. */
    final void follow(W w, int number, Worker worker, List<W> next) {
        Step step = sending.after(
                Objects.requireNonNull(worker.step()),
                worker.committed(),
                Duration.ofSeconds(w.seconds() - (long) worker.since()));
        next.add(w.with(number, step == Step.END ? worker.idle() : worker.at(step, worker.holds())));
    }

    /** The same with what was answered to the send. */
    final void heard(W w, int number, Worker worker, Answer answer, @Nullable PostId post, List<W> next) {
        follow(w, number, worker.at(Step.SEND, answered(w, worker, answer, post)), next);
    }

    private void worker(W w, int number, List<W> next) {
        Worker worker = w.scene().worker(number);
        boolean leads = worker.fence() == w.scene().fence();
        if (w.left().crashes() > 0 && (worker.step() != null || worker.holds() != null)) {
            next.add(w.with(number, Worker.IDLE).with(w.left().lessACrash()));
        }
        if (worker.step() != null) {
            publishing(w, number, worker, worker.step(), next);
        } else if (worker.holds() != null) {
            boolean allowed = !isIntent(worker.holds()) || (leads && !worker.stale());
            next.add((allowed ? w.written(worker.holds()) : w).with(number, worker.idle()));
        } else if (leads && worker.fence() > 0) {
            decided(w, number, worker, next);
        } else if (w.left().takeovers() > 0) {
            next.add(w.with(w.scene().taken(number)).with(w.left().lessATakeover()));
        }
    }

    private void publishing(W w, int number, Worker worker, Step step, List<W> next) {
        switch (step) {
            case COMMIT -> commit(w, number, worker, next);
            case SEND -> send(w, number, worker, next);
            case RECORD_NOT_SENT -> follow(w.written(answered(w, worker, Answer.NOT_SENT, null)), number, worker, next);
            case RECORD_ANSWER -> follow(w.written(Objects.requireNonNull(worker.holds())), number, worker, next);
            case END -> next.add(w.with(number, worker.idle()));
        }
    }

    private void commit(W w, int number, Worker worker, List<W> next) {
        boolean allowed = !worker.stale() && worker.fence() == w.scene().fence();
        if (!allowed) {
            follow(w, number, worker, next);
            return;
        }
        Worker committed = worker.committing(w.seconds());
        W written = w.written(new Fact.Armed(w.now(), 1, target(worker.target()), permit(committed)));
        follow(written, number, committed, next);
        if (w.left().losses() > 0 && sending.first() == Step.COMMIT) { // written, but nobody knows
            Fact notSent = answered(w, committed, Answer.NOT_SENT, null);
            next.add(written.with(number, worker.holding(notSent)).with(w.left().lessALoss()));
        }
    }

    private Fact.Answered answered(W w, Worker worker, Answer answer, @Nullable PostId post) {
        return new Fact.Answered(w.now(), 1, target(worker.target()), permit(worker), answer, post, null);
    }

    private static String permit(Worker worker) {
        return worker.fence() + "." + worker.since();
    }
}
