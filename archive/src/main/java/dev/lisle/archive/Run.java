package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One update under way: what its steps share. */
final class Run {
    /** What is waited at a limit when Meta does not say how long. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    final ThreadsClient client;
    final ArchivePlan plan;
    final Disk disk;
    final Census census;
    final Set<String> leftOut = new LinkedHashSet<>();
    private final ArchiveTime time;
    private final ArchiveProgress.Listener listener;
    private final Map<Step, Long> done = new EnumMap<>(Step.class);
    private Duration patience;
    private long requests;
    private long added;
    private long changed;
    private long gone;
    private long replies;

    Run(
            ThreadsClient client,
            ArchivePlan plan,
            Disk disk,
            Census census,
            ArchiveTime time,
            ArchiveProgress.Listener listener) {
        this.client = client;
        this.plan = plan;
        this.disk = disk;
        this.census = census;
        this.time = time;
        this.listener = listener;
        this.patience = plan.patience();
    }

    Instant now() {
        return time.clock().instant();
    }

    Clock clock() {
        return time.clock();
    }

    /** Reads an object of Meta's as it is. */
    Map<String, @Nullable Object> get(String path, Map<String, ?> parameters) {
        return ask(() -> client.raw().get(path, parameters));
    }

    /** Asks, and again after a wait if a limit is used up and there is patience left. */
    <T> T ask(Supplier<T> question) {
        while (true) {
            try {
                T answer = question.get();
                requests++;
                return answer;
            } catch (RateLimitedException e) {
                Duration wait = e.retryAfter().orElse(A_WHILE);
                if (wait.compareTo(patience) > 0) {
                    throw e;
                }
                patience = patience.minus(wait);
                reached(Step.WAITING, wait.toSeconds());
                waitFor(wait);
            }
        }
    }

    void waitFor(Duration span) {
        try {
            time.pause().forAtLeast(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The update was interrupted while it waited.", Effect.NONE, e);
        }
    }

    void reached(Step step, long more) {
        listener.reached(new ArchiveProgress(step, done.merge(step, more, Long::sum)));
    }

    void count(Shelf shelf, Census.News news) {
        if (news == Census.News.CHANGED) {
            changed++;
        } else if (news == Census.News.NEW && shelf.isOwn()) {
            added++;
        } else if (news == Census.News.NEW) {
            replies++;
        }
    }

    void countGone() {
        gone++;
    }

    ArchiveUpdate result(@Nullable ThreadsException cause) {
        return new ArchiveUpdate(
                added,
                changed,
                gone,
                replies,
                done.getOrDefault(Step.MEDIA, 0L),
                done.getOrDefault(Step.INSIGHTS, 0L),
                requests,
                java.util.List.copyOf(leftOut),
                cause);
    }
}
