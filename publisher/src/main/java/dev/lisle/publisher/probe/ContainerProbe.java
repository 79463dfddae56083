package dev.lisle.publisher.probe;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on a test account whether one container becomes one post: publishes one twice in sequence and one twice at the same
 * time, measures how long status and list lag behind, and deletes what it made. Two posts to four are live for a minute or so.
 */
public final class ContainerProbe {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration FOR_LATE_POSTS = Duration.ofSeconds(30);

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
     */
    public record Report(Twice inSequence, Twice atOnce, int deleted) {}

    /**
     * What two publishes of one container did.
     *
     * @param answers Meta's two answers: an id, or the words of the refusal
     * @param posts how many posts were live in the end
     * @param statusLag from the answer until the status said {@code PUBLISHED}; null if it never did
     * @param listLag from the answer until the post was in the list of own posts; null if it never was
     */
    public record Twice(
            List<String> answers,
            int posts,
            @Nullable Duration statusLag,
            @Nullable Duration listLag) {
        /** Copies the list. */
        public Twice {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Runs it. Sends a few dozen requests and takes some minutes.
     *
     * @param mark a text that no post of the account has, to tell the probe's posts by
     * @throws ThreadsException if a container cannot be made or be looked at; what is live by then has {@code mark} in its text
     * @throws InterruptedException if the thread is interrupted
     */
    public Report run(String mark) throws InterruptedException {
        Twice inSequence = twice(mark + " 1", false);
        Twice atOnce = twice(mark + " 2", true);
        int deleted = 0;
        for (Post post : posts(mark)) {
            client.posts().delete(post.id());
            deleted++;
        }
        return new Report(inSequence, atOnce, deleted);
    }

    private Twice twice(String text, boolean atOnce) throws InterruptedException {
        ContainerId container = client.containers().create(TextContainer.of(text));
        until(() -> is(container, ContainerStatus.FINISHED));
        List<String> answers = new ArrayList<>();
        if (atOnce) {
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> publish(container));
            answers.add(publish(container));
            answers.add(other.join());
        } else {
            answers.add(publish(container));
            answers.add(publish(container));
        }
        Duration statusLag = until(() -> is(container, ContainerStatus.PUBLISHED));
        Duration listLag = until(() -> !posts(text).isEmpty());
        pause.forAtLeast(FOR_LATE_POSTS);
        return new Twice(answers, posts(text).size(), statusLag, listLag);
    }

    private String publish(ContainerId container) {
        try {
            PostId id = client.containers().publish(container);
            return id.value();
        } catch (ThreadsException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private boolean is(ContainerId container, ContainerStatus wanted) {
        return client.containers().get(container).is(wanted);
    }

    private List<Post> posts(String text) {
        return client.posts().list(PostQuery.newest()).items().stream()
                .filter(post -> post.text() != null && post.text().startsWith(text))
                .toList();
    }

    /** How long it took; null if it was not so in time. */
    private @Nullable Duration until(BooleanSupplier wanted) throws InterruptedException {
        Instant start = clock.instant();
        while (Duration.between(start, clock.instant()).compareTo(PATIENCE) < 0) {
            if (wanted.getAsBoolean()) {
                return Duration.between(start, clock.instant());
            }
            pause.forAtLeast(BETWEEN_LOOKS);
        }
        return null;
    }
}
