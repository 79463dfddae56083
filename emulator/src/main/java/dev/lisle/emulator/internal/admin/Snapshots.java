package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.EmulatedContainer;
import dev.lisle.emulator.EmulatedMedia;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Container;
import dev.lisle.emulator.internal.world.ContainerLife;
import dev.lisle.emulator.internal.world.ContainerStatus;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world as values, for tests and for the admin address. */
public final class Snapshots {
    private final Links links;

    /** Addresses things with {@code links}. */
    public Snapshots(Links links) {
        this.links = links;
    }

    /** All posts and replies of an account, in the order in which they were published. */
    public List<EmulatedPost> posts(Person person) {
        List<Post> posts = new ArrayList<>(person.posts().values());
        posts.addAll(person.replies().values());
        posts.sort(Comparator.comparingLong(Post::place));
        return posts.stream().map(this::post).toList();
    }

    /** One container at that moment. */
    public EmulatedContainer container(Container container, Instant now) {
        ContainerLife life = container.life(now);
        ContainerStatus status = container.shownAt(now);
        return new EmulatedContainer(
                container.id(),
                container.owner().username(),
                container.content().kind().name(),
                status.name(),
                status == ContainerStatus.ERROR ? life.failure() : null,
                unseenMedia(container),
                container.createdAt(),
                container.posts());
    }

    private static @Nullable URI unseenMedia(Container container) {
        Content.Media media = container.content().media();
        boolean unseen =
                container.mediaIfKnown().filter(MediaReport.UNSEEN::equals).isPresent();
        return media != null && unseen ? media.source() : null;
    }

    /** The pictures and videos of a post, in the order of display. */
    List<EmulatedMedia> media(Post post) {
        List<Post> items = post.items().isEmpty() ? List.of(post) : post.items();
        List<EmulatedMedia> media = new ArrayList<>();
        for (Post item : items) {
            Content.Media source = item.content().media();
            URI url = links.media(item);
            if (source != null && url != null) {
                MediaReport report = item.media();
                media.add(new EmulatedMedia(
                        item.id(),
                        item.content().kind().mediaType(),
                        source.source(),
                        item.media().copy() != null,
                        url,
                        source.altText(),
                        report.width(),
                        report.height()));
            }
        }
        return media;
    }

    private EmulatedPost post(Post post) {
        Content content = post.content();
        Content.Relations relations = content.relations();
        URI link = content.attachments().link();
        return new EmulatedPost(
                post.id(),
                post.author().username(),
                content.text(),
                content.kind().mediaType(),
                media(post),
                relations.replyTo(),
                post.rootId(),
                relations.quotes(),
                relations.topicTag(),
                link == null ? null : link.toString(),
                links.permalink(post),
                post.shortcode(),
                post.publishedAt(),
                post.containerId());
    }
}
