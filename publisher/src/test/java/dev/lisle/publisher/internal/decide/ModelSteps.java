package dev.lisle.publisher.internal.decide;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Model.Box;
import dev.lisle.publisher.internal.decide.Model.Left;
import dev.lisle.publisher.internal.decide.Model.Worker;
import dev.lisle.publisher.internal.decide.Sending.Step;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that may happen next: to time, to late requests, and to two workers that may stop, crash or lose their lease between any
 * two steps. What the workers want comes from the decider and the way of sending under test, not from here.
 */
final class ModelSteps {
    private static final int MOST_BOXES = 2;

    private final Decider decider;
    private final Sending sending;
    private final boolean reusable;
    private final List<Integer> times;
    private final Terms terms;

    /** With {@code reusable}, a container can be published again and becomes another post; {@code times} are in seconds. */
    ModelSteps(Decider decider, Sending sending, InDoubt inDoubt, boolean reusable, List<Integer> times) {
        this.times = times;
        this.decider = decider;
        this.sending = sending;
        this.reusable = reusable;
        Duration long0 = Duration.ofDays(30);
        this.terms = new Terms(
                inDoubt,
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                long0,
                Expected.NOTHING,
                Duration.ZERO,
                long0,
                null);
    }

    List<Model> next(Model m) {
        List<Model> next = new ArrayList<>();
        if (m.left().passes() > 0) {
            times.forEach(time -> next.add(m.later(time).with(less(m.left(), 1, 0, 0, 0, 0))));
        }
        for (int i = 0; i < m.pending().size(); i++) {
            List<Integer> rest = new ArrayList<>(m.pending());
            int box = rest.remove(i);
            next.add(applied(m.pending(rest), box));
        }
        worker(m, 1, next);
        worker(m, 2, next);
        next.replaceAll(Model::withWorkersInOrder);
        return next;
    }

    private void worker(Model m, int number, List<Model> next) {
        Worker worker = m.worker(number);
        if (m.left().crashes() > 0 && (worker.step() != null || worker.holds() != null)) {
            next.add(m.with(number, Worker.IDLE).with(less(m.left(), 0, 1, 0, 0, 0)));
        }
        if (worker.step() != null) {
            publishing(m, number, worker, worker.step(), next);
        } else if (worker.holds() != null) {
            boolean intent = worker.holds() instanceof Fact.Stopped;
            boolean allowed = !worker.stale() && worker.fence() == m.fence();
            next.add((intent && !allowed ? m : m.written(worker.holds())).with(number, worker.idle()));
        } else if (worker.fence() == m.fence() && worker.fence() > 0) {
            decided(m, number, worker, next);
        } else if (m.left().takeovers() > 0) {
            next.add(m.fenced(m.fence() + 1)
                    .with(number, worker.leased(m.fence() + 1))
                    .with(less(m.left(), 0, 0, 0, 1, 0)));
        }
    }

    private void decided(Model m, int number, Worker worker, List<Model> next) {
        Decision decision = decider.decide(m.ledger(), terms, m.now());
        if (decision instanceof Decision.Create && m.boxes().size() < MOST_BOXES) {
            Fact made = new Fact.Created(m.now(), 1, Model.id(m.boxes().size()));
            next.add(m.withBox(new Box(m.seconds(), 0, false)).with(number, worker.holding(made)));
        } else if (decision instanceof Decision.Look look) {
            int box = Model.box(look.container());
            for (Seen seen : visible(m, m.boxes().get(box))) {
                Fact looked = new Fact.Looked(m.now(), 1, look.container(), seen, m.now(), null);
                next.add(m.with(number, worker.holding(looked)));
            }
        } else if (decision instanceof Decision.Arm arm) {
            next.add(m.with(number, worker.sending(sending.first(), Model.box(arm.container()), m.seconds())));
        } else if (decision instanceof Decision.Search) {
            next.add(m.with(number, worker.holding(new Fact.Listed(m.now(), 1, postsOf(m)))));
            next.add(m.with(number, worker.holding(new Fact.Listed(m.now(), 1, List.of())))); // the list lags
        } else if (decision instanceof Decision.Settle settle) {
            next.add(m.with(number, worker.holding(new Fact.Live(m.now(), 1, settle.post(), null, settle.twins()))));
        } else if (decision instanceof Decision.Stop stop && m.ledger().stopped() == null) {
            next.add(m.with(number, worker.holding(new Fact.Stopped(m.now(), 1, stop.why(), "stopped"))));
        }
    }

    private void publishing(Model m, int number, Worker worker, Step step, List<Model> next) {
        switch (step) {
            case COMMIT -> commit(m, number, worker, next);
            case SEND -> send(m, number, worker, next);
            case RECORD_NOT_SENT -> follow(m.written(answered(m, worker, Answer.NOT_SENT, null)), number, worker, next);
            case RECORD_ANSWER -> follow(m.written(Objects.requireNonNull(worker.holds())), number, worker, next);
            case END -> next.add(m.with(number, worker.idle()));
        }
    }

    private void commit(Model m, int number, Worker worker, List<Model> next) {
        boolean allowed = !worker.stale() && worker.fence() == m.fence();
        if (!allowed) {
            follow(m, number, worker, next);
            return;
        }
        Worker committed = worker.committing(m.seconds());
        Fact.Armed armed = new Fact.Armed(m.now(), 1, Model.id(worker.box()), permit(committed));
        follow(m.written(armed), number, committed, next);
        if (m.left().losses() > 0 && sending.first() == Step.COMMIT) { // written, but nobody knows
            Fact notSent = answered(m, committed, Answer.NOT_SENT, null);
            next.add(m.written(armed).with(number, worker.holding(notSent)).with(less(m.left(), 0, 0, 1, 0, 0)));
        }
    }

    private void send(Model m, int number, Worker worker, List<Model> next) {
        int box = worker.box();
        answeredNow(m, number, worker, next);
        Model notSent = m.with(less(m.left(), 0, 0, 0, 0, 1));
        if (m.left().spurious() > 0) {
            follow(notSent, number, worker.at(Step.SEND, answered(m, worker, Answer.NOT_SENT, null)), next);
            follow(notSent, number, worker.at(Step.SEND, answered(m, worker, Answer.NOT_READY, null)), next);
        }
        if (m.left().losses() > 0) {
            Model lost = m.with(less(m.left(), 0, 0, 1, 0, 0));
            Worker doubting = worker.at(Step.SEND, answered(m, worker, Answer.DOUBT, null));
            List<Integer> late = new ArrayList<>(m.pending());
            late.add(box);
            follow(lost, number, doubting, next);
            follow(applied(lost, box), number, doubting, next);
            follow(lost.pending(late), number, doubting, next);
        }
    }

    private void answeredNow(Model m, int number, Worker worker, List<Model> next) {
        Model after = applied(m, worker.box());
        boolean live = after.posts() > m.posts();
        PostId post =
                live ? Model.post(worker.box(), after.boxes().get(worker.box()).posts()) : null;
        Fact answer = answered(m, worker, live ? Answer.LIVE : Answer.NOT_READY, post);
        follow(after, number, worker.at(Step.SEND, answer), next);
    }

    /** Goes on where {@link Sending} says; the check of the time is made here, and any pause may follow it. */
    private void follow(Model m, int number, Worker worker, List<Model> next) {
        Step step = sending.after(
                Objects.requireNonNull(worker.step()),
                worker.committed(),
                Duration.ofSeconds(m.seconds() - (long) worker.since()));
        next.add(m.with(number, step == Step.END ? worker.idle() : worker.at(step, worker.holds())));
    }

    private Model applied(Model m, int number) {
        Box box = m.boxes().get(number);
        boolean possible = !box.error() && !m.isExpired(box) && (reusable ? box.posts() < 3 : box.posts() == 0);
        return possible ? m.changed(number, new Box(box.createdAt(), box.posts() + 1, false)) : m;
    }

    /** What a status may say: the truth, or what was true before. */
    private static Set<Seen> visible(Model m, Box box) {
        EnumSet<Seen> seen = EnumSet.of(Seen.FINISHED);
        if (box.posts() > 0) {
            seen.add(Seen.PUBLISHED);
        } else if (m.isExpired(box)) {
            seen = EnumSet.of(Seen.EXPIRED);
        }
        return seen;
    }

    private static List<PostId> postsOf(Model m) {
        List<PostId> posts = new ArrayList<>();
        for (int box = 0; box < m.boxes().size(); box++) {
            for (int i = 1; i <= m.boxes().get(box).posts(); i++) {
                posts.add(Model.post(box, i));
            }
        }
        return posts;
    }

    private static Fact.Answered answered(Model m, Worker worker, Answer answer, @Nullable PostId post) {
        return new Fact.Answered(m.now(), 1, Model.id(worker.box()), permit(worker), answer, post, null);
    }

    private static String permit(Worker worker) {
        return worker.fence() + "." + worker.since();
    }

    private static Left less(Left left, int passes, int crashes, int losses, int takeovers, int spurious) {
        return new Left(
                left.passes() - passes,
                left.crashes() - crashes,
                left.losses() - losses,
                left.takeovers() - takeovers,
                left.spurious() - spurious);
    }
}
