package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.RepostModel.Late;
import dev.lisle.publisher.internal.decide.RepostModel.Repost;
import dev.lisle.publisher.internal.decide.Scene.Worker;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What may happen to a repost, where nothing can be looked at but a list, over a rule and a way of sending that are under test. */
final class RepostSteps extends Steps<RepostModel> {
    private final Rule rule;
    private final boolean stopsBlindly;

    /** Decides, as {@link Reposting} does. */
    interface Rule {
        Decision decide(PartFacts part, Terms terms, Instant now);
    }

    /** With {@code stopsBlindly}, a stop is written by whoever decided it, whatever happened since. */
    RepostSteps(Rule rule, Sending sending, boolean stopsBlindly, List<Integer> times) {
        super(sending, InDoubt.RESEND_SAME, times);
        this.rule = rule;
        this.stopsBlindly = stopsBlindly;
    }

    @Override
    ContainerId target(int number) {
        return RepostModel.ORIGINAL;
    }

    @Override
    boolean isIntent(Fact fact) {
        return super.isIntent(fact) && !stopsBlindly;
    }

    @Override
    void outside(RepostModel m, List<RepostModel> next) {
        if (m.left().hands() > 0) {
            next.add(m.made(true).with(m.left().lessAHand()));
        }
        if (m.left().resumes() > 0 && m.ledger().stopped() != null) {
            next.add(m.written(new Fact.Resumed(m.now())).with(m.left().lessAResume()));
        }
        for (Late late : m.late()) {
            if (!late.answered() || m.seconds() - late.at() <= SETTLE) {
                List<Late> rest = new ArrayList<>(m.late());
                rest.remove(late);
                next.add(m.withLate(rest).made(false));
            }
        }
    }

    @Override
    void decided(RepostModel m, int number, Worker worker, List<RepostModel> next) {
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
            if (m.seconds() - repost.at() >= LIST_LAG) {
                lists.clear();
            }
            lists.addAll(longer);
        }
        return lists;
    }

    @Override
    void send(RepostModel m, int number, Worker worker, List<RepostModel> next) {
        RepostModel made = m.made(false);
        PostId id = made.live().get(made.live().size() - 1).id();
        heard(made, number, worker, Answer.LIVE, id, next);
        if (m.left().refusals() > 0) {
            RepostModel no = m.with(m.left().lessARefusal());
            heard(no, number, worker, Answer.REFUSED, null, next);
            heard(no, number, worker, Answer.NOT_SENT, null, next);
            anything(no, number, worker, Answer.SUSPECT, next);
        }
        if (m.left().losses() > 0) {
            anything(m.with(m.left().lessALoss()), number, worker, Answer.DOUBT, next);
        }
    }

    /** It had no effect, it had one, or it will have one. */
    private void anything(RepostModel m, int number, Worker worker, Answer said, List<RepostModel> next) {
        heard(m, number, worker, said, null, next);
        heard(m.made(false), number, worker, said, null, next);
        heard(m.delayed(said != Answer.DOUBT), number, worker, said, null, next);
    }
}
