package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.StoredFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** How a world lets go of posts, containers and files, so that it does not grow without end. May be shared between threads. */
final class Forgetting {
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final World world;
    private final PostIndex posts;
    private final Containers containers;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);
    private final List<Consumer<StoredFile>> fileKeepers = new CopyOnWriteArrayList<>();

    Forgetting(World world, PostIndex posts, Containers containers) {
        this.world = world;
        this.posts = posts;
        this.containers = containers;
    }

    /** Tells this one of every file that no post and no container shows any more. */
    void onFile(Consumer<StoredFile> keeper) {
        fileKeepers.add(keeper);
    }

    /** The world is another one, perhaps of another time. */
    void restart() {
        nextSweep.set(Instant.MIN);
    }

    /** Takes a post away with all that is known around it, and its reposts. */
    void remove(Post post) {
        posts.remove(post);
        post.author().remove(post);
        world.named(post).forEach(person -> person.mentions().remove(post.place()));
        world.moderation().forget(post);
        world.polls().forget(post);
        world.happenings().forget(post);
        world.ties().forget(post);
        world.visibility().forget(post);
        forgetFiles(post);
        List.copyOf(posts.repostsOf(post).values()).forEach(this::remove);
    }

    /** Lets go of the oldest of an account that has too many. */
    void trim(Person author) {
        for (Post oldest = author.surplus(); oldest != null; oldest = author.surplus()) {
            remove(oldest);
            world.tally().forgottenPosts.incrementAndGet();
        }
    }

    /** Lets go of what nobody can ask for any more; at most once an hour. */
    void sweep() {
        Instant now = world.now();
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            return;
        }
        world.visibility().sweep(now);
        world.people().sweep(now);
        for (Container old : containers.forget(now)) {
            world.tally().forgottenContainers.incrementAndGet();
            if (!old.becamePost()) {
                old.mediaIfKnown().ifPresent(this::forgetFile);
            }
        }
    }

    private void forgetFiles(Post post) {
        boolean isShown = containers.find(post.containerId()).stream()
                .flatMap(container -> container.posts().stream())
                .anyMatch(posts::has);
        if (!isShown) {
            forgetFile(post.media());
            post.items().forEach(item -> forgetFile(item.media()));
        }
    }

    private void forgetFile(MediaReport report) {
        StoredFile copy = report.copy();
        if (copy != null) {
            fileKeepers.forEach(keeper -> keeper.accept(copy));
        }
    }
}
