package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.world.WorldSnapshot.ContainerData;
import dev.lisle.emulator.internal.world.WorldSnapshot.LateData;
import dev.lisle.emulator.internal.world.WorldSnapshot.MediaData;
import dev.lisle.emulator.internal.world.WorldSnapshot.PostData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the containers and posts of a snapshot, for a world whose accounts are there already. */
final class SnapshotLoader {
    private final World world;
    private final Function<String, @Nullable StoredFile> files;

    SnapshotLoader(World world, Function<String, @Nullable StoredFile> files) {
        this.world = world;
        this.files = files;
    }

    /** The items of a carousel are there before it. */
    Container container(ContainerData data) {
        List<Container> items = data.items().stream()
                .map(world::container)
                .flatMap(Optional::stream)
                .toList();
        Container.Processing processing =
                new Container.Processing(data.time(), CompletableFuture.completedFuture(media(data.media())), items);
        Container container =
                new Container(data.id(), person(data.person()), data.content(), processing, data.createdAt());
        String accepted = data.accepted();
        if (accepted != null) {
            container.accept(accepted);
        }
        data.posts().forEach(post -> container.became(post, data.shownFrom()));
        return container;
    }

    Post post(PostData data) {
        return new Post(
                data.number(),
                data.place(),
                person(data.person()),
                data.content(),
                media(data.media()),
                data.items().stream().map(this::post).toList(),
                data.rootId(),
                data.publishedAt(),
                data.container());
    }

    /** What takes effect later; nobody waits for it any more. */
    void late(LateData data) {
        world.container(data.container()).ifPresent(container -> {
            CompletableFuture<String> unheard = world.publications()
                    .applyAt(
                            new Publication(container, data.number(), data.repeated(), data.lags(), data.detached()),
                            data.due());
            Objects.requireNonNull(unheard);
        });
    }

    Person person(String id) {
        return world.people()
                .withId(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The snapshot names an account " + id + " that it does not have: take it again"));
    }

    private MediaReport media(MediaData data) {
        StoredFile file = data.file() == null ? null : files.apply(data.file());
        return new MediaReport(file, data.width(), data.height(), data.failure());
    }
}
