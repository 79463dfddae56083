package dev.lisle.publisher.probe;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Deletes what rounds have made, and looks again while a post of theirs may still appear. For one thread. */
final class Cleanup {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_IF_HURRIED = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final ThreadsClient client;
    private final Clock clock;
    private final Pause pause;
    private final List<Round> rounds;
    private final Set<PostId> tried = new LinkedHashSet<>();
    private final Set<PostId> gone = new LinkedHashSet<>();

    Cleanup(ThreadsClient client, Clock clock, Pause pause, List<Round> rounds) {
        this.client = client;
        this.clock = clock;
        this.pause = pause;
        this.rounds = rounds;
    }

    /** Goes on until nothing is left, or its patience is over. May be called again. */
    void run(boolean isHurried) throws InterruptedException {
        Instant end = clock.instant().plus(isHurried ? PATIENCE_IF_HURRIED : PATIENCE);
        while (true) {
            rounds.forEach(round -> orLater(round::look));
            left().forEach(post -> orLater(() -> delete(post)));
            if ((left().isEmpty() && !mayMissOne()) || !clock.instant().isBefore(end)) {
                return;
            }
            pause.forAtLeast(BETWEEN_LOOKS);
        }
    }

    int deleted() {
        return gone.size();
    }

    List<PostId> left() {
        return rounds.stream()
                .flatMap(round -> round.posts().stream())
                .filter(post -> !gone.contains(post))
                .toList();
    }

    boolean mayMissOne() {
        return rounds.stream().anyMatch(Round::mayHaveMore);
    }

    /** A post that is not there after a deletion without an answer is deleted; before one, it may only not be seen yet. */
    private void delete(PostId post) {
        boolean again = !tried.add(post);
        try {
            client.posts().delete(post);
        } catch (NotFoundException e) {
            if (!again) {
                throw e;
            }
        }
        gone.add(post);
    }

    /** What fails now is tried in the next turn; what is never done is {@link #left}. */
    private static void orLater(Runnable work) {
        try {
            work.run();
        } catch (CallInterruptedException e) {
            throw e;
        } catch (ThreadsException e) {
            // left() tells
        }
    }
}
