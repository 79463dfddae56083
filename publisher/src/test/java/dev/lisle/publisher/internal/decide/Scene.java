package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import org.jspecify.annotations.Nullable;

/** What every world of a model check has: time, a ledger with its lease, two workers, and how much may still happen. */
record Scene(int seconds, PartFacts ledger, int fence, Worker one, Worker two, Left left) {
    static Scene start(Left left) {
        return new Scene(0, PartFacts.nothing(), 0, Worker.IDLE, Worker.IDLE, left);
    }

    /**
     * A worker between two steps.
     *
     * @param fence of the lease that it believes to have; 0 for none
     * @param step of a publish under way; null if there is none
     * @param target the number of what is published
     * @param stale whether the ledger has changed since the publish was decided
     * @param committed whether its intent is known to be written
     * @param since when its commit began
     * @param holds a fact that it has seen and not written yet
     */
    record Worker(
            int fence,
            Sending.@Nullable Step step,
            int target,
            boolean stale,
            boolean committed,
            int since,
            @Nullable Fact holds) {
        static final Worker IDLE = new Worker(0, null, 0, false, false, 0, null);

        Worker idle() {
            return leased(fence);
        }

        Worker holding(Fact fact) {
            return new Worker(fence, null, 0, false, false, 0, fact);
        }

        Worker leased(int newFence) {
            return new Worker(newFence, null, 0, false, false, 0, null);
        }

        Worker at(Sending.Step next, @Nullable Fact fact) {
            return new Worker(fence, next, target, stale, committed, since, fact);
        }

        Worker sending(Sending.Step first, int number, int now) {
            return new Worker(fence, first, number, false, false, now, null);
        }

        Worker committing(int now) {
            return new Worker(fence, step, target, stale, true, now, holds);
        }

        Worker outdated() {
            return new Worker(fence, step, target, true, committed, since, holds);
        }
    }

    /** How much may still happen, so that the number of states is finite. {@code hands} is what a person does at the app. */
    record Left(int passes, int crashes, int losses, int takeovers, int refusals, int hands, int resumes) {
        static Left of(int passes, int crashes, int losses, int takeovers, int refusals) {
            return new Left(passes, crashes, losses, takeovers, refusals, 0, 0);
        }

        Left lessAPass() {
            return new Left(passes - 1, crashes, losses, takeovers, refusals, hands, resumes);
        }

        Left lessACrash() {
            return new Left(passes, crashes - 1, losses, takeovers, refusals, hands, resumes);
        }

        Left lessALoss() {
            return new Left(passes, crashes, losses - 1, takeovers, refusals, hands, resumes);
        }

        Left lessATakeover() {
            return new Left(passes, crashes, losses, takeovers - 1, refusals, hands, resumes);
        }

        Left lessARefusal() {
            return new Left(passes, crashes, losses, takeovers, refusals - 1, hands, resumes);
        }

        Left lessAHand() {
            return new Left(passes, crashes, losses, takeovers, refusals, hands - 1, resumes);
        }

        Left lessAResume() {
            return new Left(passes, crashes, losses, takeovers, refusals, hands, resumes - 1);
        }
    }

    Worker worker(int number) {
        return number == 1 ? one : two;
    }

    /** The workers are alike: which is the first makes no difference, so one of the two orders is enough. */
    Scene withWorkersInOrder() {
        return one.hashCode() <= two.hashCode() ? this : new Scene(seconds, ledger, fence, two, one, left);
    }

    Scene with(int number, Worker worker) {
        return number == 1
                ? new Scene(seconds, ledger, fence, worker, two, left)
                : new Scene(seconds, ledger, fence, one, worker, left);
    }

    Scene with(Left newLeft) {
        return new Scene(seconds, ledger, fence, one, two, newLeft);
    }

    Scene later(int by) {
        return new Scene(seconds + by, ledger, fence, one, two, left);
    }

    /** Whoever had the lease before has lost it. */
    Scene taken(int number) {
        return new Scene(seconds, ledger, fence + 1, one, two, left)
                .with(number, worker(number).leased(fence + 1));
    }

    /** Everybody who decided before does so on an old view now. */
    Scene written(Fact fact) {
        return new Scene(seconds, ledger.plus(fact), fence, one.outdated(), two.outdated(), left);
    }
}
