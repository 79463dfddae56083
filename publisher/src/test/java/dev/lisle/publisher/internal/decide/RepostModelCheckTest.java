package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.RepostModel.Left;
import dev.lisle.publisher.internal.decide.RepostModel.Repost;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rule 12: walks through every state that the bounds allow, over the code that decides in earnest, in a world in which whoever
 * reposts twice has two reposts.
 */
class RepostModelCheckTest {
    /** Two workers, a crash and a lost answer at any step, and all spans of time that matter. */
    private static final Bounds CRASH = new Bounds(new Left(2, 1, 1, 2, 0, 0, 0), 31, 361, 26 * 3600);

    /** A person who reposts by hand at any time. */
    private static final Bounds BY_HAND = new Bounds(new Left(2, 0, 1, 2, 0, 1, 0), 31, 361);

    /** Refusals, clear ones and such as lie, and somebody who asks again. */
    private static final Bounds REFUSALS = new Bounds(new Left(2, 0, 0, 2, 2, 0, 1), 31, 361);

    private static final List<Bounds> ALL = List.of(CRASH, BY_HAND, REFUSALS);

    private record Bounds(Left left, List<Integer> times) {
        Bounds(Left left, Integer... times) {
            this(left, List.of(times));
        }
    }

    @Test
    void twoWorkersNeverRepostTwiceWhateverIsLostLateOrStopped() {
        int states = 0;
        int live = 0;
        int stopped = 0;
        for (Bounds bounds : ALL) {
            Outcome outcome = check(new Reposting()::decide, new Sending(), false, bounds);
            assertThat(outcome.broken()).isNull();
            states += outcome.states();
            live += outcome.live();
            stopped += outcome.stopped();
        }
        System.out.println("model-check-repost states=" + states + " live=" + live + " stopped=" + stopped);
        assertThat(live).isPositive();
        assertThat(stopped).isPositive();
    }

    @Test
    void whoSendsAgainAfterADoubtIsCaught() {
        Reposting honest = new Reposting();

        assertCaught((part, terms, now) -> {
            Decision decision = honest.decide(part, terms, now);
            return decision instanceof Decision.Unknown unknown && unknown.doubt() == Doubt.WHETHER
                    ? new Decision.Arm(RepostModel.ORIGINAL)
                    : decision;
        });
    }

    @Test
    void whoTakesAnAttemptThatACrashLeftOpenForNotSentIsCaught() {
        Reposting honest = new Reposting();

        assertCaught((part, terms, now) -> {
            ContainerFacts target = part.lastContainer();
            boolean open =
                    target != null && target.isArmed() && target.lastAttempt().answer() == null && part.live() == null;
            return open ? new Decision.Arm(RepostModel.ORIGINAL) : honest.decide(part, terms, now);
        });
    }

    @Test
    void whoTakesAnEmptyListForNotLiveBeforeItsTimeIsCaught() {
        Reposting honest = new Reposting();

        assertCaught((part, terms, now) -> honest.decide(part, impatient(terms), now));
    }

    @Test
    void whoBelievesEveryRefusalAtOnceIsCaught() {
        Reposting honest = new Reposting();

        assertCaught((part, terms, now) -> {
            ContainerFacts target = part.lastContainer();
            boolean suspect = target != null
                    && target.isArmed()
                    && target.lastAttempt().answer() == Answer.SUSPECT
                    && part.live() == null
                    && part.stopped() == null;
            return suspect ? new Decision.Stop(StopReason.REFUSED, "no") : honest.decide(part, terms, now);
        });
    }

    @Test
    void whoDoesNotLookBeforeIsCaught() {
        Reposting honest = new Reposting();

        assertCaught((part, terms, now) -> {
            ContainerFacts target = part.lastContainer();
            boolean first = target != null && !target.isArmed() && part.live() == null;
            return first ? new Decision.Arm(RepostModel.ORIGINAL) : honest.decide(part, terms, now);
        });
    }

    @Test
    void whoChecksTheFenceAfterSendingIsCaught() {
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

        assertThat(check(new Reposting()::decide, sendsFirst, false, CRASH).broken())
                .isNotNull();
    }

    @Test
    void whoStopsOnAnOldViewIsCaught() {
        assertThat(check(new Reposting()::decide, new Sending(), true, REFUSALS).broken())
                .isNotNull();
    }

    private static void assertCaught(RepostSteps.Rule mutant) {
        assertThat(ALL)
                .anySatisfy(bounds -> assertThat(
                                check(mutant, new Sending(), false, bounds).broken())
                        .isNotNull());
    }

    private static Terms impatient(Terms terms) {
        return new Terms(
                terms.inDoubt(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                terms.budget(),
                terms.expected(),
                terms.rest(),
                terms.notKnownYet(),
                terms.parentLiveAt());
    }

    /** How a walk ended: {@code broken} is the first state that breaks a promise. */
    private record Outcome(
            int states, int live, int stopped, @Nullable RepostModel broken) {}

    private static Outcome check(RepostSteps.Rule rule, Sending sending, boolean stopsBlindly, Bounds bounds) {
        RepostSteps steps = new RepostSteps(rule, sending, stopsBlindly, bounds.times());
        RepostModel start = RepostModel.start(bounds.left());
        Set<RepostModel> seen = new HashSet<>(Set.of(start));
        Deque<RepostModel> open = new ArrayDeque<>(List.of(start));
        int live = 0;
        int stopped = 0;
        while (!open.isEmpty()) {
            RepostModel state = open.pop();
            if (isBroken(state)) {
                return new Outcome(seen.size(), live, stopped, state);
            }
            live += state.ledger().live() != null ? 1 : 0;
            stopped += state.ledger().stopped() != null ? 1 : 0;
            for (RepostModel next : steps.next(state)) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return new Outcome(seen.size(), live, stopped, null);
    }

    /** One of ours at most, none if there was one; what the ledger calls live is; what it calls stopped is not, now or later. */
    private static boolean isBroken(RepostModel state) {
        Fact.Live live = state.ledger().live();
        boolean wrongId = live != null && state.live().stream().map(Repost::id).noneMatch(live.post()::equals);
        boolean unreported = state.ledger().stopped() != null
                && live == null
                && state.ours() > 0
                && !state.ledger().mayBeLive();
        return state.ours() > 1 || state.inVain() || wrongId || unreported;
    }
}
