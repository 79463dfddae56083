package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.decide.Model.Worker;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of an account that shows a post again, its ledger and two workers. Compared by value.
 *
 * @param live all reposts of the post; a second one can be made at any time
 * @param late requests that Meta may act on yet
 * @param inVain whether it was decided to send it although all lists have shown a repost for long
 */
record RepostModel(
        int seconds,
        PartFacts ledger,
        List<Repost> live,
        List<Late> late,
        int fence,
        Worker one,
        Worker two,
        Left left,
        boolean inVain) {
    static final ContainerId ORIGINAL = new ContainerId("9");

    /** How much later than made a repost may be in lists, and later than answered a request may take effect. */
    static final int LIST_LAG = 30;

    static final int SETTLE = 300;

    /** A repost, and whether a person made it. */
    record Repost(int at, boolean byHand, PostId id) {}

    /** A request; {@code answered} ones take effect within the settle time or not at all, lost ones whenever. */
    record Late(int at, boolean answered) {}

    /** How much may still happen, so that the number of states is finite. */
    record Left(int passes, int crashes, int losses, int takeovers, int refusals, int hands, int resumes) {
        Left less(int aPass, int aCrash, int aLoss, int aTakeover, int aRefusal) {
            return new Left(
                    passes - aPass,
                    crashes - aCrash,
                    losses - aLoss,
                    takeovers - aTakeover,
                    refusals - aRefusal,
                    hands,
                    resumes);
        }

        Left lessAHand() {
            return new Left(passes, crashes, losses, takeovers, refusals, hands - 1, resumes);
        }

        Left lessAResume() {
            return new Left(passes, crashes, losses, takeovers, refusals, hands, resumes - 1);
        }
    }

    static RepostModel start(Left left) {
        return new RepostModel(0, PartFacts.nothing(), List.of(), List.of(), 0, Worker.IDLE, Worker.IDLE, left, false);
    }

    Instant now() {
        return Model.START.plusSeconds(seconds);
    }

    long ours() {
        return live.stream().filter(repost -> !repost.byHand()).count();
    }

    Worker worker(int number) {
        return number == 1 ? one : two;
    }

    /** The workers are alike: which is the first makes no difference, so one of the two orders is enough. */
    RepostModel withWorkersInOrder() {
        return one.hashCode() <= two.hashCode()
                ? this
                : new RepostModel(seconds, ledger, live, late, fence, two, one, left, inVain);
    }

    RepostModel with(int number, Worker worker) {
        return number == 1
                ? new RepostModel(seconds, ledger, live, late, fence, worker, two, left, inVain)
                : new RepostModel(seconds, ledger, live, late, fence, one, worker, left, inVain);
    }

    RepostModel with(Left newLeft) {
        return new RepostModel(seconds, ledger, live, late, fence, one, two, newLeft, inVain);
    }

    RepostModel later(int by) {
        return new RepostModel(seconds + by, ledger, live, late, fence, one, two, left, inVain);
    }

    RepostModel fenced(int newFence) {
        return new RepostModel(seconds, ledger, live, late, newFence, one, two, left, inVain);
    }

    RepostModel made(boolean byHand) {
        List<Repost> more = new ArrayList<>(live);
        more.add(new Repost(seconds, byHand, new PostId("5" + (live.size() + 1))));
        return new RepostModel(seconds, ledger, List.copyOf(more), late, fence, one, two, left, inVain);
    }

    RepostModel delayed(boolean answered) {
        List<Late> more = new ArrayList<>(late);
        more.add(new Late(seconds, answered));
        return withLate(more);
    }

    RepostModel withLate(List<Late> requests) {
        return new RepostModel(seconds, ledger, live, List.copyOf(requests), fence, one, two, left, inVain);
    }

    /** Everybody who decided before does so on an old view now. */
    RepostModel written(Fact fact) {
        return new RepostModel(
                seconds, ledger.plus(fact), live, late, fence, one.outdated(), two.outdated(), left, inVain);
    }

    /** It is to be sent: by now a search that is as old as one may be has shown every repost of this age. */
    RepostModel permitted() {
        int longAgo = seconds - 2 * LIST_LAG;
        boolean known = live.stream().anyMatch(repost -> repost.at() < longAgo);
        return new RepostModel(seconds, ledger, live, late, fence, one, two, left, inVain || known);
    }
}
