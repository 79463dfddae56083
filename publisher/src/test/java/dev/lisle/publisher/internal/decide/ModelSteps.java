package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Model.Box;
import dev.lisle.publisher.internal.decide.Scene.Worker;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may happen to a part with containers, over a decider and a way of sending that are under test. */
final class ModelSteps extends Steps<Model> {
    private static final int MOST_BOXES = 2;

    private final Decider decider;
    private final boolean reusable;

    /** With {@code reusable}, a container can be published again and becomes another post. */
    ModelSteps(Decider decider, Sending sending, InDoubt inDoubt, boolean reusable, List<Integer> times) {
        super(sending, inDoubt, times);
        this.decider = decider;
        this.reusable = reusable;
    }

    @Override
    ContainerId target(int number) {
        return Model.id(number);
    }

    @Override
    void outside(Model m, List<Model> next) {
        for (int i = 0; i < m.pending().size(); i++) {
            List<Integer> rest = new ArrayList<>(m.pending());
            int box = rest.remove(i);
            next.add(applied(m.pending(rest), box));
        }
    }

    @Override
    void decided(Model m, int number, Worker worker, List<Model> next) {
        Decision decision = decider.decide(m.ledger(), terms, m.now());
        List<Fact> seen = new ArrayList<>();
        if (decision instanceof Decision.Create && m.boxes().size() < MOST_BOXES) {
            Fact made = new Fact.Created(m.now(), 1, Model.id(m.boxes().size()));
            next.add(m.withAnotherBox().with(number, worker.holding(made)));
        } else if (decision instanceof Decision.Look look) {
            for (Seen status : visible(m, m.boxes().get(Model.box(look.container())))) {
                seen.add(new Fact.Looked(m.now(), 1, look.container(), status, m.now(), null));
            }
        } else if (decision instanceof Decision.Arm arm) {
            next.add(m.with(number, worker.sending(sending.first(), Model.box(arm.container()), m.seconds())));
        } else if (decision instanceof Decision.Search) {
            seen.add(new Fact.Listed(m.now(), 1, m.posts()));
            seen.add(new Fact.Listed(m.now(), 1, List.of())); // the list lags
        } else if (decision instanceof Decision.Settle settle) {
            seen.add(new Fact.Live(m.now(), 1, settle.post(), null, settle.twins()));
        } else if (decision instanceof Decision.Stop stop && m.ledger().stopped() == null) {
            seen.add(new Fact.Stopped(m.now(), 1, stop.why(), "stopped"));
        }
        seen.forEach(fact -> next.add(m.with(number, worker.holding(fact))));
    }

    @Override
    void send(Model m, int number, Worker worker, List<Model> next) {
        int box = worker.target();
        Model after = applied(m, box);
        boolean live = after.count() > m.count();
        PostId post = live ? Model.post(box, after.boxes().get(box).posts()) : null;
        heard(after, number, worker, live ? Answer.LIVE : Answer.NOT_READY, post, next);
        if (m.left().refusals() > 0) {
            Model refused = m.with(m.left().lessARefusal());
            heard(refused, number, worker, Answer.NOT_SENT, null, next);
            heard(refused, number, worker, Answer.NOT_READY, null, next);
        }
        if (m.left().losses() > 0) {
            Model lost = m.with(m.left().lessALoss());
            List<Integer> late = new ArrayList<>(m.pending());
            late.add(box);
            heard(lost, number, worker, Answer.DOUBT, null, next);
            heard(applied(lost, box), number, worker, Answer.DOUBT, null, next);
            heard(lost.pending(late), number, worker, Answer.DOUBT, null, next);
        }
    }

    private Model applied(Model m, int number) {
        Box box = m.boxes().get(number);
        boolean possible = !m.isExpired(box) && (reusable ? box.posts() < 3 : box.posts() == 0);
        return possible ? m.changed(number, new Box(box.createdAt(), box.posts() + 1)) : m;
    }

    /** What a status may say: the truth, or what was true before. */
    private static Set<Seen> visible(Model m, Box box) {
        if (m.isExpired(box)) {
            return Set.of(Seen.EXPIRED);
        }
        return box.posts() > 0 ? Set.of(Seen.FINISHED, Seen.PUBLISHED) : Set.of(Seen.FINISHED);
    }
}
