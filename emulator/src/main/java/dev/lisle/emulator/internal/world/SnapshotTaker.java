package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.world.WorldSnapshot.AppData;
import dev.lisle.emulator.internal.world.WorldSnapshot.ContainerData;
import dev.lisle.emulator.internal.world.WorldSnapshot.GrantData;
import dev.lisle.emulator.internal.world.WorldSnapshot.MediaData;
import dev.lisle.emulator.internal.world.WorldSnapshot.PersonData;
import dev.lisle.emulator.internal.world.WorldSnapshot.PostData;
import dev.lisle.emulator.internal.world.WorldSnapshot.TokenData;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a world into plain values. */
final class SnapshotTaker {
    private final World world;
    private final Instant now;

    SnapshotTaker(World world) {
        this.world = world;
        this.now = world.now();
    }

    WorldSnapshot take(WorldSnapshot.Counters counters) {
        return new WorldSnapshot(
                now,
                counters,
                world.totals(),
                Set.copyOf(world.variants()),
                world.people().seeds(),
                people(),
                apps(),
                grants(),
                tokens(),
                containers(),
                world.publications().allLate(),
                posts(),
                around());
    }

    private WorldSnapshot.Around around() {
        return new WorldSnapshot.Around(
                world.ties().allPairs(),
                world.ties().allLikes(),
                world.ties().allReposters(),
                world.moderation().allWaiting(),
                world.moderation().allMarks(),
                world.polls().all(),
                world.happenings().allShares(),
                world.visibility().all());
    }

    private List<PersonData> people() {
        return world.people().all().stream()
                .map(person -> new PersonData(
                        person.id(),
                        person.username(),
                        person.profile(),
                        quotas(person),
                        Arrays.stream(person.usage().slots(now)).boxed().toList(),
                        person.searches().all()))
                .toList();
    }

    private static Map<String, List<Instant>> quotas(Person person) {
        Map<String, List<Instant>> moments = new TreeMap<>();
        person.quotas().forEach((name, quota) -> moments.put(name, quota.moments()));
        return moments;
    }

    private List<AppData> apps() {
        return world.apps().all().stream()
                .map(app -> new AppData(
                        app.id(),
                        app.secret(),
                        app.name(),
                        EnumSet.allOf(Scope.class).stream()
                                .collect(Collectors.toMap(Function.identity(), app::access, (a, b) -> a, TreeMap::new)),
                        app.testers(),
                        app.invited(),
                        List.copyOf(app.redirectUris()),
                        app.webhook(),
                        app.uninstallUrl(),
                        app.deletionUrl()))
                .toList();
    }

    private List<GrantData> grants() {
        return world.apps().grants().stream()
                .map(grant -> new GrantData(grant.app().id(), grant.person().id(), grant.scopes(), grant.until()))
                .toList();
    }

    private List<TokenData> tokens() {
        return world.people().tokens().stream()
                .map(token -> new TokenData(
                        token.text(),
                        token.kind(),
                        token.app().id(),
                        token.owner().id(),
                        token.scopes(),
                        token.issuedAt()))
                .toList();
    }

    private List<ContainerData> containers() {
        return world.containers().stream().map(SnapshotTaker::container).toList();
    }

    private List<PostData> posts() {
        return world.people().all().stream()
                .flatMap(person -> Stream.concat(person.posts().values().stream(), person.replies().values().stream()))
                .sorted(Comparator.comparingLong(Post::place))
                .map(SnapshotTaker::post)
                .toList();
    }

    private static ContainerData container(Container container) {
        return new ContainerData(
                container.id(),
                container.owner().id(),
                container.content(),
                container.processingTime(),
                media(container.media()),
                container.items().stream().map(Container::id).toList(),
                container.createdAt(),
                container.shownFrom(),
                container.accepted(),
                List.copyOf(container.posts()));
    }

    private static PostData post(Post post) {
        return new PostData(
                post.number(),
                post.place(),
                post.author().id(),
                post.content(),
                media(post.media()),
                post.items().stream().map(SnapshotTaker::post).toList(),
                post.rootId(),
                post.publishedAt(),
                post.containerId());
    }

    private static MediaData media(MediaReport report) {
        StoredFile copy = report.copy();
        return new MediaData(copy == null ? null : copy.id(), report.width(), report.height(), report.failure());
    }
}
