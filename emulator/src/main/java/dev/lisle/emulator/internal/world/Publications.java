package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.ContainerUse;
import dev.lisle.emulator.ContainerUse.Check;
import dev.lisle.emulator.ContainerUse.SecondPublish;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.GraphError;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Turns containers into posts, in two steps: a publish is accepted, and takes effect at once or later. May be shared
 * between threads.
 */
public final class Publications {
    private record Late(Publication publication, Instant due, CompletableFuture<String> done) {}

    private final World world;
    private final Ids ids;
    private volatile ContainerUse use;
    private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparing(Late::due));

    Publications(World world, Ids ids, ContainerUse use) {
        this.world = world;
        this.ids = ids;
        this.use = use;
    }

    /** What becomes of a second publish of one container. */
    public ContainerUse use() {
        return use;
    }

    /** From now on that becomes of a second publish. */
    public void setUse(ContainerUse use) {
        this.use = use;
    }

    /**
     * Accepts a publish; nothing is live yet.
     *
     * @throws GraphError if the container is not finished, or was used before and that is refused
     */
    public Publication accept(Container container) {
        ContainerStatus status = container.statusAt(world.now()); // may wait for media, so not under the lock
        synchronized (container) {
            boolean live = !container.posts().isEmpty();
            String first = container.accepted();
            if (live || (first != null && use.checked() == Check.ON_ACCEPTANCE)) {
                return acceptAgain(container, live ? container.posts().get(0) : first);
            }
            if (status != ContainerStatus.FINISHED) {
                throw Errors.mediaNotFound(container.id());
            }
            Publication publication = Publication.of(container, ids.post(), false);
            container.accept(publication.id());
            return publication;
        }
    }

    /**
     * Lets an accepted publish take effect.
     *
     * @return the id of the post
     * @throws GraphError if it can't: the parent is gone, the quota used up, the container expired or used meanwhile
     */
    public String apply(Publication publication, Instant at) {
        if (publication.repeated()) {
            return publication.id();
        }
        Container container = publication.container();
        Post post;
        synchronized (container) {
            if (!container.posts().isEmpty() && use.secondPublish() != SecondPublish.SECOND_POST) {
                return acceptAgain(container, container.posts().get(0)).id();
            }
            try {
                post = make(publication, at);
            } catch (GraphError e) {
                container.release(publication.id());
                throw e;
            }
            Instant shown = at.plus(publication.lags().getOrDefault(View.STATUS, Duration.ZERO));
            world.tally().posts.incrementAndGet();
            if (container.becamePost()) {
                world.tally().repeated.incrementAndGet();
            }
            container.became(post.id(), shown);
        }
        if (!publication.lags().isEmpty()) {
            Map<View, Instant> from = new EnumMap<>(View.class);
            publication.lags().forEach((view, lag) -> from.put(view, at.plus(lag)));
            world.visibility().limit(post, from);
        }
        world.add(post);
        return post.id();
    }

    /** Lets an accepted publish take effect later; the id comes when {@link #settle} finds that its time has come. */
    public CompletableFuture<String> applyAt(Publication publication, Instant due) {
        CompletableFuture<String> done = new CompletableFuture<>();
        synchronized (late) {
            late.add(new Late(publication, due, done));
        }
        return done;
    }

    /** Lets take effect whatever is due. Called before anything is read, so nobody can see that it was not on time. */
    public void settle() {
        synchronized (late) {
            for (Late next = late.peek(); next != null && !world.now().isBefore(next.due); next = late.peek()) {
                late.remove();
                try {
                    next.done.complete(apply(next.publication, next.due));
                } catch (GraphError e) {
                    next.done.completeExceptionally(e); // nobody may be listening any more: it just never goes live
                }
            }
        }
    }

    List<WorldSnapshot.LateData> allLate() {
        synchronized (late) {
            return late.stream()
                    .map(each -> new WorldSnapshot.LateData(
                            each.publication.container().id(),
                            each.publication.number(),
                            each.publication.repeated(),
                            each.publication.lags(),
                            each.publication.detached(),
                            each.due))
                    .toList();
        }
    }

    /** Lets go of what was to take effect later; whoever waits for it is told that it is gone. */
    void clear() {
        synchronized (late) {
            late.forEach(each -> each.done.completeExceptionally(
                    Errors.mediaNotFound(each.publication.container().id())));
            late.clear();
        }
    }

    private Publication acceptAgain(Container container, @Nullable String first) {
        return switch (use.secondPublish()) {
            case NOT_FOUND -> throw Errors.mediaNotFound(container.id());
            case OTHER_ERROR -> throw Errors.publishedBefore(container.id());
            case SAME_ID -> Publication.of(container, first == null ? ids.post() : Long.parseLong(first), true);
            case SECOND_POST -> Publication.of(container, ids.post(), false);
        };
    }

    private Post make(Publication publication, Instant at) {
        Container container = publication.container();
        if (container.posts().isEmpty() && container.statusAt(at) != ContainerStatus.FINISHED) {
            throw Errors.mediaNotFound(container.id());
        }
        Content content = container.content();
        String parentId = content.relations().replyTo();
        Post parent = parentId == null ? null : world.post(parentId).orElse(null);
        if (parentId != null && parent == null) {
            throw Errors.mediaNotFound(parentId);
        }
        Person author = container.owner();
        if (!(parent == null ? author.postQuota() : author.replyQuota()).take(at)) {
            throw Errors.rateLimit();
        }
        Post above = publication.detached() ? null : parent;
        return new Post(
                publication.number(),
                ids.nextPlace(),
                author,
                publication.detached() ? content.replyingTo(null) : content,
                container.media(),
                container.items().stream().map(item -> item(item, at)).toList(),
                above == null ? null : above.conversationId(),
                at,
                container.id());
    }

    private Post item(Container item, Instant at) {
        return new Post(
                ids.post(),
                ids.nextPlace(),
                item.owner(),
                item.content(),
                item.media(),
                List.of(),
                null,
                at,
                item.id());
    }
}
