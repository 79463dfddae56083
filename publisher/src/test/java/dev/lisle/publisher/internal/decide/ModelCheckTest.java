package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Scene.Left;
import dev.lisle.publisher.internal.decide.Walk.Bounds;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Attempt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks through every state that the bounds allow, over the code that decides in earnest. */
class ModelCheckTest {
    /** Two workers, a crash and a lost answer at any step, and all spans of time that matter: lists, settling, expiry. */
    private static final Bounds CRASH = new Bounds(Left.of(2, 1, 1, 2, 0), 31, 361, 24 * 3600);

    /** More lost answers and more time. */
    private static final Bounds LOSSES = new Bounds(Left.of(3, 0, 2, 1, 0), 31, 361, 24 * 3600);

    /** Refusals, clear ones, again and again, until the second container. */
    private static final Bounds REFUSALS = new Bounds(Left.of(6, 0, 0, 1, 6), 61);

    /** Refusals after a doubt. */
    private static final Bounds REFUSED_IN_DOUBT = new Bounds(Left.of(6, 0, 1, 1, 5), 361);

    @Test
    void twoWorkersNeverMakeTwoPostsWhateverIsLostLateOrStopped() {
        Walk all = List.of(CRASH, LOSSES, REFUSALS, REFUSED_IN_DOUBT).stream()
                .map(bounds -> check(new Decider(), new Sending(), bounds))
                .reduce(Walk::plus)
                .orElseThrow();

        System.out.println("model-check " + all);
        assertThat(all.broken()).isNull();
        assertThat(all.live()).isPositive();
        assertThat(all.stopped()).isPositive();
    }

    @Test
    void withAskNotEvenReusableContainersMakeTwoPosts() {
        Walk walk = Walk.from(
                Model.start(LOSSES.left()),
                new ModelSteps(new Decider(), new Sending(), InDoubt.ASK, true, LOSSES.times()));

        System.out.println("model-check-ask " + walk);
        assertThat(walk.broken()).isNull();
    }

    @Test
    void aDeciderForWhichTheLatestAnswerAloneCountsIsCaught() {
        Decider latestAlone = new Decider() {
            @Override
            protected int doubts(List<Attempt> attempts) {
                return attempts.isEmpty() ? 0 : super.doubts(List.of(attempts.get(attempts.size() - 1)));
            }
        };

        assertThat(check(latestAlone, new Sending(), REFUSED_IN_DOUBT).isWhole())
                .isFalse();
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

        assertThat(check(believer, new Sending(), REFUSED_IN_DOUBT).isWhole()).isFalse();
    }

    @Test
    void aWorkerThatChecksItsFenceAfterItHasSentIsCaught() {
        assertThat(check(new Decider(), new SendsFirst(), CRASH).isWhole()).isFalse();
    }

    private static Walk check(Decider decider, Sending sending, Bounds bounds) {
        return Walk.from(
                Model.start(bounds.left()),
                new ModelSteps(decider, sending, InDoubt.RESEND_SAME, false, bounds.times()));
    }
}
