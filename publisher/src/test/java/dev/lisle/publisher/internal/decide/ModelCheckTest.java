package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Model.Left;
import dev.lisle.publisher.internal.decide.Model.Worker;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Attempt;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks through every state that the bounds allow, over the code that decides in earnest. */
class ModelCheckTest {
    /** Two workers, a crash and a lost answer at any step, and all spans of time that matter: lists, settling, expiry. */
    private static final Bounds CRASH = new Bounds(new Left(2, 1, 1, 2, 0), 31, 361, 24 * 3600);

    /** More lost answers and more time. */
    private static final Bounds LOSSES = new Bounds(new Left(3, 0, 2, 1, 0), 31, 361, 24 * 3600);

    /** Refusals, clear ones, again and again, until the second container. */
    private static final Bounds REFUSALS = new Bounds(new Left(6, 0, 0, 1, 6), 61);

    /** Refusals after a doubt. */
    private static final Bounds REFUSED_IN_DOUBT = new Bounds(new Left(6, 0, 1, 1, 5), 361);

    private record Bounds(Left left, List<Integer> times) {
        Bounds(Left left, Integer... times) {
            this(left, List.of(times));
        }
    }

    @Test
    void twoWorkersNeverMakeTwoPostsWhateverIsLostLateOrStopped() {
        int states = 0;
        int live = 0;
        int stopped = 0;
        for (Bounds bounds : List.of(CRASH, LOSSES, REFUSALS, REFUSED_IN_DOUBT)) {
            Outcome outcome = check(new Decider(), new Sending(), InDoubt.RESEND_SAME, false, bounds);
            assertThat(outcome.broken()).isNull();
            states += outcome.states();
            live += outcome.live();
            stopped += outcome.stopped();
        }
        System.out.println("model-check states=" + states + " live=" + live + " stopped=" + stopped);
        assertThat(live).isPositive();
        assertThat(stopped).isPositive();
    }

    @Test
    void withAskNotEvenReusableContainersMakeTwoPosts() {
        Outcome outcome = check(new Decider(), new Sending(), InDoubt.ASK, true, LOSSES);

        System.out.println("model-check-ask states=" + outcome.states());
        assertThat(outcome.broken()).isNull();
    }

    @Test
    void aDeciderForWhichTheLatestAnswerAloneCountsIsCaught() {
        Decider latestAlone = new Decider() {
            @Override
            protected int doubts(List<Attempt> attempts) {
                return attempts.isEmpty() ? 0 : super.doubts(List.of(attempts.get(attempts.size() - 1)));
            }
        };

        assertThat(check(latestAlone, new Sending(), InDoubt.RESEND_SAME, false, REFUSED_IN_DOUBT)
                        .broken())
                .isNotNull();
    }

    @Test
    void aDeciderThatTakesNotFoundAfterADoubtForARefusalIsCaught() {
        Decider believer = new Decider() {
            @Override
            protected int doubts(List<Attempt> attempts) {
                int last = attempts.size() - 1;
                boolean notFound = last >= 0 && attempts.get(last).answer() == Answer.NOT_READY;
                return notFound ? 0 : super.doubts(attempts);
            }
        };

        assertThat(check(believer, new Sending(), InDoubt.RESEND_SAME, false, REFUSED_IN_DOUBT)
                        .broken())
                .isNotNull();
    }

    @Test
    void aWorkerThatChecksItsFenceAfterItHasSentIsCaught() {
        Sending sendsFirst = new Sending() {
            @Override
            public Step first() {
                return Step.SEND;
            }

            @Override
            public Step after(Step step, boolean committed, Duration sinceCommit) {
                return switch (step) {
                    case SEND -> Step.COMMIT;
                    case COMMIT -> committed ? Step.RECORD_ANSWER : Step.END;
                    default -> Step.END;
                };
            }
        };

        assertThat(check(new Decider(), sendsFirst, InDoubt.RESEND_SAME, false, CRASH)
                        .broken())
                .isNotNull();
    }

    /** How a walk ended: {@code broken} is the first state that breaks a promise. */
    private record Outcome(
            int states, int live, int stopped, @Nullable Model broken) {}

    private static Outcome check(Decider decider, Sending sending, InDoubt inDoubt, boolean reusable, Bounds bounds) {
        ModelSteps steps = new ModelSteps(decider, sending, inDoubt, reusable, bounds.times());
        Model start =
                new Model(0, PartFacts.nothing(), List.of(), List.of(), 0, Worker.IDLE, Worker.IDLE, bounds.left());
        Set<Model> seen = new HashSet<>(Set.of(start));
        Deque<Model> open = new ArrayDeque<>(List.of(start));
        int live = 0;
        int stopped = 0;
        while (!open.isEmpty()) {
            Model state = open.pop();
            if (isBroken(state)) {
                return new Outcome(seen.size(), live, stopped, state);
            }
            live += state.ledger().live() != null ? 1 : 0;
            stopped += state.ledger().stopped() != null ? 1 : 0;
            for (Model next : steps.next(state)) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return new Outcome(seen.size(), live, stopped, null);
    }

    /** One post at most; what the ledger calls live is live; what it calls stopped is not, now or later. */
    private static boolean isBroken(Model state) {
        Fact.Live live = state.ledger().live();
        boolean wrongPost = live != null && state.posts() == 0;
        boolean unreported = state.ledger().stopped() != null
                && live == null
                && state.posts() > 0
                && !state.ledger().mayBeLive();
        return state.posts() > 1 || wrongPost || unreported;
    }
}
