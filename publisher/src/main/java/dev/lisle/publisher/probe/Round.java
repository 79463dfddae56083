package dev.lisle.publisher.probe;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.probe.ContainerProbe.Answer;
import dev.lisle.publisher.probe.ContainerProbe.Twice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** One container, published twice, and what became of it. For one thread. */
final class Round {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration FOR_LATE_POSTS = Duration.ofSeconds(30);

    private final ThreadsClient client;
    private final Clock clock;
    private final Pause pause;
    private final String text;
    private final Set<PostId> named = new LinkedHashSet<>();
    private final Set<PostId> listed = new LinkedHashSet<>();
    private int unanswered;

    Round(ThreadsClient client, Clock clock, Pause pause, String text) {
        this.client = client;
        this.clock = clock;
        this.pause = pause;
        this.text = text;
    }

    Twice inSequence() throws InterruptedException {
        ContainerId container = finished();
        unanswered++;
        Answer one = heard(publish(container));
        unanswered++;
        return twice(container, one, heard(publish(container)));
    }

    Twice atOnce() throws InterruptedException {
        ContainerId container = finished();
        unanswered += 2;
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> publish(container));
        Answer mine = heard(publish(container));
        Answer others = heard(answerOf(other));
        return mine.id() == null ? twice(container, others, mine) : twice(container, mine, others);
    }

    /** Looks for posts of this round. Sends one request. */
    void look() {
        client.posts().list(PostQuery.newest()).items().stream()
                .filter(post -> post.text() != null && post.text().startsWith(text))
                .map(Post::id)
                .forEach(listed::add);
    }

    /** Every post that an answer or a list has told of. */
    Set<PostId> posts() {
        Set<PostId> posts = new LinkedHashSet<>(named);
        posts.addAll(listed);
        return posts;
    }

    /** Whether a publish had no answer that tells, and nothing was found that it may have made. */
    boolean mayHaveMore() {
        return unanswered > posts().size() - named.size();
    }

    private ContainerId finished() throws InterruptedException {
        ContainerId container = client.containers().create(TextContainer.of(text));
        Instant end = clock.instant().plus(PATIENCE);
        while (!is(container, ContainerStatus.FINISHED)) {
            if (!clock.instant().isBefore(end)) {
                throw new IllegalStateException("the container was not finished within two minutes");
            }
            pause.forAtLeast(BETWEEN_LOOKS);
        }
        return container;
    }

    private Twice twice(ContainerId container, Answer one, Answer other) throws InterruptedException {
        Instant start = clock.instant();
        Duration status = null;
        Duration list = null;
        while ((status == null || list == null) && since(start).compareTo(PATIENCE) < 0) {
            if (status == null && is(container, ContainerStatus.PUBLISHED)) {
                status = since(start);
            }
            look();
            if (list == null && !listed.isEmpty()) {
                list = since(start);
            }
            if (status == null || list == null) {
                pause.forAtLeast(BETWEEN_LOOKS);
            }
        }
        pause.forAtLeast(FOR_LATE_POSTS);
        look();
        return new Twice(List.of(one, other), posts().size(), status, list);
    }

    private Answer publish(ContainerId container) {
        try {
            return new Answer(client.containers().publish(container), null, false);
        } catch (ThreadsException e) {
            return new Answer(null, e.getMessage(), e.effect() == Effect.UNKNOWN);
        }
    }

    private static Answer answerOf(CompletableFuture<Answer> other) {
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a publish answers or fails as Threads does", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "nobody waited for the answer", true);
        }
    }

    private Answer heard(Answer answer) {
        if (!answer.isDoubtful()) {
            unanswered--;
        }
        if (answer.id() != null) {
            named.add(answer.id());
        }
        return answer;
    }

    private boolean is(ContainerId container, ContainerStatus wanted) {
        return client.containers().get(container).is(wanted);
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
