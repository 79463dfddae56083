package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state of the world, its ledger and two workers. Compared by value. */
record Model(
        int seconds,
        PartFacts ledger,
        List<Box> boxes,
        List<Integer> pending,
        int fence,
        Worker one,
        Worker two,
        Left left) {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int EXPIRY_IN_SECONDS = 24 * 3600;

    /** A container at Meta, and how many posts it became. */
    record Box(int createdAt, int posts, boolean error) {}

    /**
     * A worker between two steps.
     *
     * @param fence of the lease that it believes to have; 0 for none
     * @param step of a publish under way; null if there is none
     * @param box the container that the publish names
     * @param stale whether the ledger has changed since the publish was decided
     * @param committed whether its intent is known to be written
     * @param since when its commit began
     * @param holds a fact that it has seen and not written yet
     */
    record Worker(
            int fence,
            Sending.@Nullable Step step,
            int box,
            boolean stale,
            boolean committed,
            int since,
            @Nullable Fact holds) {
        static final Worker IDLE = new Worker(0, null, 0, false, false, 0, null);

        Worker idle() {
            return new Worker(fence, null, 0, false, false, 0, null);
        }

        Worker holding(Fact fact) {
            return new Worker(fence, null, 0, false, false, 0, fact);
        }

        Worker leased(int newFence) {
            return new Worker(newFence, null, 0, false, false, 0, null);
        }

        Worker at(Sending.Step next, @Nullable Fact fact) {
            return new Worker(fence, next, box, stale, committed, since, fact);
        }

        Worker sending(Sending.Step first, int container, int now) {
            return new Worker(fence, first, container, false, false, now, null);
        }

        Worker committing(int now) {
            return new Worker(fence, step, box, stale, true, now, holds);
        }

        Worker outdated() {
            return new Worker(fence, step, box, true, committed, since, holds);
        }
    }

    /** How much may still happen, so that the number of states is finite. */
    record Left(int passes, int crashes, int losses, int takeovers, int spurious) {}

    Instant now() {
        return START.plusSeconds(seconds);
    }

    static ContainerId id(int box) {
        return new ContainerId("9" + box);
    }

    static int box(ContainerId id) {
        return Integer.parseInt(id.value().substring(1));
    }

    static PostId post(int box, int number) {
        return new PostId("5" + box + number);
    }

    int posts() {
        return boxes.stream().mapToInt(Box::posts).sum();
    }

    boolean isExpired(Box box) {
        return box.posts() == 0 && seconds - box.createdAt() >= EXPIRY_IN_SECONDS;
    }

    Worker worker(int number) {
        return number == 1 ? one : two;
    }

    /** The workers are alike: which is the first makes no difference, so one of the two orders is enough. */
    Model withWorkersInOrder() {
        return one.hashCode() <= two.hashCode()
                ? this
                : new Model(seconds, ledger, boxes, pending, fence, two, one, left);
    }

    Model with(int number, Worker worker) {
        return number == 1
                ? new Model(seconds, ledger, boxes, pending, fence, worker, two, left)
                : new Model(seconds, ledger, boxes, pending, fence, one, worker, left);
    }

    Model with(Left newLeft) {
        return new Model(seconds, ledger, boxes, pending, fence, one, two, newLeft);
    }

    Model later(int by) {
        return new Model(seconds + by, ledger, boxes, pending, fence, one, two, left);
    }

    Model fenced(int newFence) {
        return new Model(seconds, ledger, boxes, pending, newFence, one, two, left);
    }

    Model pending(List<Integer> requests) {
        return new Model(seconds, ledger, boxes, requests.stream().sorted().toList(), fence, one, two, left);
    }

    Model withBox(Box box) {
        List<Box> more = new ArrayList<>(boxes);
        more.add(box);
        return new Model(seconds, ledger, List.copyOf(more), pending, fence, one, two, left);
    }

    Model changed(int number, Box box) {
        List<Box> all = new ArrayList<>(boxes);
        all.set(number, box);
        return new Model(seconds, ledger, List.copyOf(all), pending, fence, one, two, left);
    }

    /** Everybody who decided before does so on an old view now. */
    Model written(Fact fact) {
        return new Model(seconds, ledger.plus(fact), boxes, pending, fence, one.outdated(), two.outdated(), left);
    }
}
