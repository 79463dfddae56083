package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.containers.Container;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerLook;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.publisher.internal.decide.Decision;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at Meta and says what was seen, as facts. Sends reads only. */
record Lookout(ThreadsClient client, Clock clock) {
    private static final int NOT_FOUND_SUBCODE = 33;

    /** How a container is; what passes by itself is a look that told nothing. */
    Fact.Looked container(PartPlan part, ContainerId id) {
        Instant at = clock.instant();
        try {
            ContainerLook look = client.containers().look(id);
            Container container = look.container();
            return new Fact.Looked(at, part.number(), id, seen(container), look.at(), container.errorMessage());
        } catch (NotReadyException | NotFoundException e) {
            return new Fact.Looked(at, part.number(), id, Seen.MISSING, null, null);
        } catch (InvalidRequestException e) {
            if (isNoContainer(e)) {
                return new Fact.Looked(at, part.number(), id, Seen.NO_CONTAINER, null, null);
            }
            throw e;
        } catch (TransportException | ServerTroubleException e) {
            return new Fact.Looked(at, part.number(), id, Seen.OTHER, null, null);
        }
    }

    /** All posts that match a part and are no other part's. Not being allowed to list finds nothing. */
    Fact.Listed search(PartPlan part, @Nullable PostId parent, Decision.Search window, Set<PostId> taken) {
        Instant at = clock.instant();
        Matching matching = new Matching(part, parent);
        try {
            List<PostId> matches = candidates(part, parent, window)
                    .filter(post -> isWithin(post, window) && matching.matches(post) && !taken.contains(post.id()))
                    .map(Post::id)
                    .distinct()
                    .toList();
            return new Fact.Listed(at, part.number(), matches);
        } catch (MissingScopeException | NotFoundException | InvalidRequestException e) {
            return new Fact.Listed(at, part.number(), List.of());
        }
    }

    /** The id of a container that is none, read as a post. */
    Fact.ReadAsPost asPost(PartPlan part, @Nullable PostId parent, ContainerId id) {
        Instant at = clock.instant();
        boolean equal;
        try {
            equal = new Matching(part, parent).matches(client.posts().get(new PostId(id.value())));
        } catch (NotFoundException | NotReadyException | InvalidRequestException e) {
            equal = false;
        }
        return new Fact.ReadAsPost(at, part.number(), id, equal);
    }

    /** Whether the post that a part answers is there. Only a clear "does not exist" counts as gone. */
    Fact.ParentLooked parent(PartPlan part, PostId parent) {
        return new Fact.ParentLooked(clock.instant(), part.number(), isGone(parent));
    }

    /** Whether Meta says clearly that there is no such post. */
    boolean isGone(PostId id) {
        try {
            client.posts().get(id);
            return false;
        } catch (NotFoundException e) {
            return saysGone(e);
        }
    }

    /** Whether a failed read says clearly that there is no such post, or none that the account may see. */
    static boolean saysGone(ThreadsException failure) {
        return failure.error().filter(error -> error.is(100, NOT_FOUND_SUBCODE)).isPresent();
    }

    /** Whether the post that is shown again is there. One that cannot be read, for whatever reason, may be reposted all the same. */
    Fact.ParentLooked original(PartPlan part, PostId post) {
        Instant at = clock.instant();
        try {
            client.posts().get(post);
            return new Fact.ParentLooked(at, part.number(), false);
        } catch (ThreadsException e) {
            if (Publisher.isInterrupt(e)) {
                throw e;
            }
            return new Fact.ParentLooked(at, part.number(), saysGone(e));
        }
    }

    /** A post that is live, with its link and its place; null if it cannot be read, which does not make it less live. */
    @Nullable
    Post post(PostId id) {
        try {
            return client.posts().get(id);
        } catch (ThreadsException e) {
            return null;
        }
    }

    static @Nullable String link(@Nullable Post post) {
        WebAddress link = post == null ? null : post.permalink();
        return link == null ? null : link.toString();
    }

    private Stream<Post> candidates(PartPlan part, @Nullable PostId parent, Decision.Search window) {
        PostQuery query = PostQuery.newest();
        Instant from = window.from();
        Instant until = window.until();
        query = from == null ? query : query.since(from);
        query = until == null ? query : query.until(until.plusSeconds(1));
        if (parent == null) {
            Stream<Post> posts = client.posts().list(query).stream();
            return part.plan().extras().attached().isGhost() ? Stream.concat(posts, ghosts(query)) : posts;
        }
        return client.replies().listOwn(query).stream();
    }

    /** Meta does not say whether the list of own posts has them too. */
    private Stream<Post> ghosts(PostQuery query) {
        try {
            return client.posts().listGhosts(query).stream();
        } catch (MissingScopeException | NotFoundException | InvalidRequestException e) {
            return Stream.empty();
        }
    }

    private static boolean isWithin(Post post, Decision.Search window) {
        Instant at = post.timestamp();
        return at == null
                || ((window.from() == null || !at.isBefore(window.from()))
                        && (window.until() == null || !at.isAfter(window.until())));
    }

    private static Seen seen(Container container) {
        if (container.status() == null || container.status().constant() == null) {
            return Seen.OTHER;
        }
        return switch (container.status().constant()) {
            case IN_PROGRESS -> Seen.IN_PROGRESS;
            case FINISHED -> Seen.FINISHED;
            case PUBLISHED -> Seen.PUBLISHED;
            case ERROR -> Seen.ERROR;
            case EXPIRED -> Seen.EXPIRED;
        };
    }

    private static boolean isNoContainer(ThreadsException failure) {
        return failure.error()
                .map(ApiError::message)
                .filter(said -> said.contains("nonexisting field (status)"))
                .isPresent();
    }
}
