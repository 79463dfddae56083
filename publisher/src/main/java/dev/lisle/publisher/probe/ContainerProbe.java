package dev.lisle.publisher.probe;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on a test account whether one container becomes one post: publishes one twice in sequence and one twice at the same
 * time, measures how long status and list lag behind, and deletes what it made, whatever ends it. Two posts to four are live for a
 * minute or so. Needs {@code threads_content_publish} and {@code threads_delete}.
 */
public final class ContainerProbe {
    private final ThreadsClient client;
    private final Clock clock;
    private final Pause pause;

    /** For the account of {@code client}; sends nothing. */
    public ContainerProbe(ThreadsClient client, Clock clock, Pause pause) {
        this.client = client;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What was seen.
     *
     * @param inSequence one container, published twice, one after the other
     * @param atOnce one container, published twice at the same time
     * @param deleted how many posts were deleted afterwards
     * @param left posts that could not be deleted and are live; empty if all is well
     * @param mayAppear whether a post of which no answer told, and no list, may be live or become so; its text begins with the mark
     */
    public record Report(Twice inSequence, Twice atOnce, int deleted, List<PostId> left, boolean mayAppear) {
        /** Copies the list. */
        public Report {
            left = List.copyOf(left);
        }

        /** Whether each container became one post and no more, as Lisle assumes. */
        public boolean isSingleUse() {
            return inSequence.posts() == 1 && atOnce.posts() == 1;
        }
    }

    /**
     * What two publishes of one container did.
     *
     * @param answers Meta's two answers; of those at the same time, one with an id first
     * @param posts how many posts were live in the end
     * @param statusLag from the answers until the status said {@code PUBLISHED}; null if it did not within two minutes
     * @param listLag from the answers until a post was in the list of own posts; null if none was within two minutes
     */
    public record Twice(
            List<Answer> answers,
            int posts,
            @Nullable Duration statusLag,
            @Nullable Duration listLag) {
        /** Copies the list. */
        public Twice {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What came back for one publish.
     *
     * @param id the post; null if there was none in the answer, or no answer
     * @param failure what was said instead; null if there is an id
     * @param isDoubtful whether the publish may have made a post although no id came back
     */
    public record Answer(@Nullable PostId id, @Nullable String failure, boolean isDoubtful) {}

    /**
     * Runs it. Sends a few dozen requests and takes some minutes.
     *
     * @param mark a text that no post of the account has, to tell the probe's posts by
     * @throws ProbeFailedException if it ended early: a container could not be made or looked at, or the thread was interrupted, whose
     *     flag is set again then. What was made is deleted, as far as that can be; an interrupt gives that ten seconds
     */
    public Report run(String mark) {
        Round first = new Round(client, clock, pause, mark + " 1");
        Round second = new Round(client, clock, pause, mark + " 2");
        Cleanup cleanup = new Cleanup(client, clock, pause, List.of(first, second));
        try {
            Twice inSequence = first.inSequence();
            Twice atOnce = second.atOnce();
            cleanup.run(false);
            return new Report(inSequence, atOnce, cleanup.deleted(), cleanup.left(), cleanup.mayMissOne());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted", e, cleanup, mark);
        } catch (CallInterruptedException e) {
            throw failed("it was interrupted", e, cleanup, mark);
        } catch (RuntimeException e) {
            throw failed(String.valueOf(e.getMessage()), e, cleanup, mark);
        }
    }

    private static ProbeFailedException failed(String reason, Exception cause, Cleanup cleanup, String mark) {
        boolean interrupted = Thread.interrupted(); // what follows would not be sent
        try {
            cleanup.run(interrupted);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return new ProbeFailedException(
                reason, cause, cleanup.deleted(), cleanup.left(), cleanup.mayMissOne() ? mark : null);
    }
}
