package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.internal.media.MediaReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A container and what became of it. May be shared between threads. */
public final class Container {
    private final String id;
    private final Person owner;
    private final Content content;
    private final Processing processing;
    private final Instant createdAt;
    private volatile Instant shownFrom = Instant.EPOCH;
    private @Nullable String accepted;
    private final List<String> posts = new CopyOnWriteArrayList<>();

    /**
     * What has to happen before a container is ready.
     *
     * @param time how long it takes
     * @param media the look at its picture or video
     * @param items the carousel's items, which have to be ready first
     */
    public record Processing(Duration time, CompletableFuture<MediaReport> media, List<Container> items) {
        /** Takes its own copy of the list. */
        public Processing {
            items = List.copyOf(items);
        }
    }

    Container(String id, Person owner, Content content, Processing processing, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.content = content;
        this.processing = processing;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public Person owner() {
        return owner;
    }

    public Content content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<Container> items() {
        return processing.items();
    }

    /** The ids of the posts that it became. */
    public List<String> posts() {
        return posts;
    }

    /** Where it stands; waits for its media to be fetched if they ought to be there by now. */
    public ContainerStatus statusAt(Instant now) {
        return life(now).statusAt(now);
    }

    /** Its life as it is known at that moment. */
    public ContainerLife life(Instant now) {
        Instant readyAt = readyAt();
        String failure = now.isBefore(readyAt) ? null : failure();
        return new ContainerLife(createdAt, readyAt, failure, !posts.isEmpty());
    }

    /** What was found at the address of its picture or video. */
    public MediaReport media() {
        return processing.media().join();
    }

    Duration processingTime() {
        return processing.time();
    }

    Instant shownFrom() {
        return shownFrom;
    }

    /** Whether it has become a post. */
    boolean becamePost() {
        return !posts.isEmpty();
    }

    /** The same, unless it is still being fetched. */
    public Optional<MediaReport> mediaIfKnown() {
        return Optional.ofNullable(processing.media().getNow(null));
    }

    /** Where it stands as the API says it, which may lag behind. */
    public ContainerStatus shownAt(Instant now) {
        ContainerLife life = life(now);
        boolean lagging =
                life.published() && now.isBefore(shownFrom) && now.isBefore(createdAt.plus(ContainerLife.LIFE));
        return lagging ? ContainerStatus.FINISHED : life.statusAt(now);
    }

    /** The id that was promised to the first publish that was accepted, or null. */
    synchronized @Nullable String accepted() {
        return accepted;
    }

    synchronized void accept(String postId) {
        accepted = accepted == null ? postId : accepted;
    }

    /** The publish that promised this id came to nothing. */
    synchronized void release(String postId) {
        accepted = postId.equals(accepted) ? null : accepted;
    }

    synchronized void became(String postId, Instant shown) {
        shownFrom = shown;
        posts.add(postId);
    }

    /** When its processing ends, or ended. */
    public Instant readyAt() {
        Instant start = createdAt;
        for (Container item : processing.items()) {
            Instant ready = item.readyAt();
            start = ready.isAfter(start) ? ready : start;
        }
        return start.plus(processing.time());
    }

    private @Nullable String failure() {
        for (Container item : processing.items()) {
            String failure = item.failure();
            if (failure != null) {
                return failure;
            }
        }
        return media().failure();
    }
}
