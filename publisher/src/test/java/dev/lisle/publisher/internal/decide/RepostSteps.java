package dev.lisle.publisher.internal.decide;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Model.Worker;
import dev.lisle.publisher.internal.decide.RepostModel.Late;
import dev.lisle.publisher.internal.decide.RepostModel.Repost;
import dev.lisle.publisher.internal.decide.Sending.Step;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that may happen next around a repost: to time, to late requests, to a person who reposts by hand, and to two workers that
 * may stop, crash or lose their lease between any two steps. What the workers want comes from the code under test.
 */
final class RepostSteps {
    private final Rule rule;
    private final Sending sending;
    private final List<Integer> times;
    private final Terms terms;
    private final boolean stopsBlindly;

    /** Decides, as {@link Reposting} does. */
    interface Rule {
        Decision decide(PartFacts part, Terms terms, Instant now);
    }

    /** With {@code stopsBlindly}, a stop is written by whoever decided it, whatever happened since; {@code times} are in seconds. */
    RepostSteps(Rule rule, Sending sending, boolean stopsBlindly, List<Integer> times) {
        this.stopsBlindly = stopsBlindly;
        this.rule = rule;
        this.sending = sending;
        this.times = times;
        this.terms = new Terms(
                InDoubt.RESEND_SAME,
                Duration.ofSeconds(60),
                Duration.ofSeconds(RepostModel.SETTLE),
                Duration.ofSeconds(RepostModel.LIST_LAG),
                Duration.ofDays(30),
                Expected.NOTHING,
                Duration.ZERO,
                Duration.ofDays(30),
                null);
    }

    List<RepostModel> next(RepostModel m) {
        List<RepostModel> next = new ArrayList<>();
        if (m.left().passes() > 0) {
            times.forEach(time -> next.add(m.later(time).with(m.left().less(1, 0, 0, 0, 0))));
        }
        if (m.left().hands() > 0) {
            next.add(m.made(true).with(m.left().lessAHand()));
        }
        if (m.left().resumes() > 0 && m.ledger().stopped() != null) {
            next.add(m.written(new Fact.Resumed(m.now())).with(m.left().lessAResume()));
        }
        for (Late late : m.late()) {
            if (!late.answered() || m.seconds() - late.at() <= RepostModel.SETTLE) {
                List<Late> rest = new ArrayList<>(m.late());
                rest.remove(late);
                next.add(m.withLate(rest).made(false));
            }
        }
        worker(m, 1, next);
        worker(m, 2, next);
        next.replaceAll(RepostModel::withWorkersInOrder);
        return next;
    }

    private void worker(RepostModel m, int number, List<RepostModel> next) {
        Worker worker = m.worker(number);
        if (m.left().crashes() > 0 && (worker.step() != null || worker.holds() != null)) {
            next.add(m.with(number, Worker.IDLE).with(m.left().less(0, 1, 0, 0, 0)));
        }
        if (worker.step() != null) {
            publishing(m, number, worker, worker.step(), next);
        } else if (worker.holds() != null) {
            boolean intent = worker.holds() instanceof Fact.Stopped && !stopsBlindly;
            boolean allowed = !worker.stale() && worker.fence() == m.fence();
            next.add((intent && !allowed ? m : m.written(worker.holds())).with(number, worker.idle()));
        } else if (worker.fence() == m.fence() && worker.fence() > 0) {
            decided(m, number, worker, next);
        } else if (m.left().takeovers() > 0) {
            next.add(m.fenced(m.fence() + 1)
                    .with(number, worker.leased(m.fence() + 1))
                    .with(m.left().less(0, 0, 0, 1, 0)));
        }
    }

    private void decided(RepostModel m, int number, Worker worker, List<RepostModel> next) {
        Decision decision = rule.decide(m.ledger(), terms, m.now());
        List<Fact> seen = new ArrayList<>();
        if (decision instanceof Decision.Create) {
            seen.add(new Fact.Created(m.now(), 1, RepostModel.ORIGINAL));
        } else if (decision instanceof Decision.LookAtParent) { // not every account may read what it may repost
            seen.add(new Fact.ParentLooked(m.now(), 1, true));
            seen.add(new Fact.ParentLooked(m.now(), 1, false));
        } else if (decision instanceof Decision.Search) {
            lists(m).forEach(list -> seen.add(new Fact.Listed(m.now(), 1, list)));
        } else if (decision instanceof Decision.Settle settle) {
            seen.add(new Fact.Live(m.now(), 1, settle.post(), null, settle.twins()));
        } else if (decision instanceof Decision.Stop stop && m.ledger().stopped() == null) {
            seen.add(new Fact.Stopped(m.now(), 1, stop.why(), "stopped"));
        } else if (decision instanceof Decision.Arm) {
            next.add(m.permitted().with(number, worker.sending(sending.first(), 0, m.seconds())));
        }
        seen.forEach(fact -> next.add(m.with(number, worker.holding(fact))));
    }

    /** What a search may find: all that is old enough, and any of what is newer. */
    private static List<List<PostId>> lists(RepostModel m) {
        List<List<PostId>> lists = new ArrayList<>(List.of(List.of()));
        for (Repost repost : m.live()) {
            List<List<PostId>> longer = lists.stream()
                    .map(list -> {
                        List<PostId> more = new ArrayList<>(list);
                        more.add(repost.id());
                        return List.copyOf(more);
                    })
                    .toList();
            if (m.seconds() - repost.at() >= RepostModel.LIST_LAG) {
                lists.clear();
            }
            lists.addAll(longer);
        }
        return lists;
    }

    private void publishing(RepostModel m, int number, Worker worker, Step step, List<RepostModel> next) {
        switch (step) {
            case COMMIT -> commit(m, number, worker, next);
            case SEND -> send(m, number, worker, next);
            case RECORD_NOT_SENT -> follow(m.written(answered(m, worker, Answer.NOT_SENT, null)), number, worker, next);
            case RECORD_ANSWER -> follow(m.written(Objects.requireNonNull(worker.holds())), number, worker, next);
            case END -> next.add(m.with(number, worker.idle()));
        }
    }

    private void commit(RepostModel m, int number, Worker worker, List<RepostModel> next) {
        boolean allowed = !worker.stale() && worker.fence() == m.fence();
        if (!allowed) {
            follow(m, number, worker, next);
            return;
        }
        Worker committed = worker.committing(m.seconds());
        Fact.Armed armed = new Fact.Armed(m.now(), 1, RepostModel.ORIGINAL, permit(committed));
        follow(m.written(armed), number, committed, next);
        if (m.left().losses() > 0 && sending.first() == Step.COMMIT) { // written, but nobody knows
            Fact notSent = answered(m, committed, Answer.NOT_SENT, null);
            next.add(m.written(armed)
                    .with(number, worker.holding(notSent))
                    .with(m.left().less(0, 0, 1, 0, 0)));
        }
    }

    private void send(RepostModel m, int number, Worker worker, List<RepostModel> next) {
        RepostModel made = m.made(false);
        PostId id = made.live().get(made.live().size() - 1).id();
        follow(made, number, worker.at(Step.SEND, answered(m, worker, Answer.LIVE, id)), next);
        if (m.left().refusals() > 0) {
            RepostModel no = m.with(m.left().less(0, 0, 0, 0, 1));
            for (Answer clear : List.of(Answer.REFUSED, Answer.NOT_SENT)) {
                follow(no, number, worker.at(Step.SEND, answered(m, worker, clear, null)), next);
            }
            anything(no, number, worker, Answer.SUSPECT, next);
        }
        if (m.left().losses() > 0) {
            anything(m.with(m.left().less(0, 0, 1, 0, 0)), number, worker, Answer.DOUBT, next);
        }
    }

    /** It had no effect, it had one, or it will have one. */
    private void anything(RepostModel m, int number, Worker worker, Answer said, List<RepostModel> next) {
        Worker heard = worker.at(Step.SEND, answered(m, worker, said, null));
        follow(m, number, heard, next);
        follow(m.made(false), number, heard, next);
        follow(m.delayed(said != Answer.DOUBT), number, heard, next);
    }

    /** Goes on where {@link Sending} says; the check of the time is made here, and any pause may follow it. */
    private void follow(RepostModel m, int number, Worker worker, List<RepostModel> next) {
        Step step = sending.after(
                Objects.requireNonNull(worker.step()),
                worker.committed(),
                Duration.ofSeconds(m.seconds() - (long) worker.since()));
        next.add(m.with(number, step == Step.END ? worker.idle() : worker.at(step, worker.holds())));
    }

    private static Fact.Answered answered(RepostModel m, Worker worker, Answer answer, @Nullable PostId post) {
        return new Fact.Answered(m.now(), 1, RepostModel.ORIGINAL, permit(worker), answer, post, null);
    }

    private static String permit(Worker worker) {
        return worker.fence() + "." + worker.since();
    }
}
