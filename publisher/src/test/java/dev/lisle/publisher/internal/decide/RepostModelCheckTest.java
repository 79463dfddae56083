package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.Scene.Left;
import dev.lisle.publisher.internal.decide.Walk.Bounds;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.util.List;
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

    @Test
    void twoWorkersNeverRepostTwiceWhateverIsLostLateOrStopped() {
        Walk all = ALL.stream()
                .map(bounds -> check(new Reposting()::decide, new Sending(), false, bounds))
                .reduce(Walk::plus)
                .orElseThrow();

        System.out.println("model-check-repost " + all);
        assertThat(all.broken()).isNull();
        assertThat(all.live()).isPositive();
        assertThat(all.stopped()).isPositive();
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
        assertThat(check(new Reposting()::decide, new SendsFirst(), false, CRASH)
                        .isWhole())
                .isFalse();
    }

    @Test
    void whoStopsOnAnOldViewIsCaught() {
        assertThat(check(new Reposting()::decide, new Sending(), true, REFUSALS).isWhole())
                .isFalse();
    }

    private static void assertCaught(RepostSteps.Rule mutant) {
        assertThat(ALL)
                .anySatisfy(bounds -> assertThat(
                                check(mutant, new Sending(), false, bounds).isWhole())
                        .isFalse());
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

    private static Walk check(RepostSteps.Rule rule, Sending sending, boolean stopsBlindly, Bounds bounds) {
        return Walk.from(
                RepostModel.start(bounds.left()), new RepostSteps(rule, sending, stopsBlindly, bounds.times()));
    }
}
