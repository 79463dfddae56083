package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen or is about to be done. Facts are appended to a ledger and never changed; {@code at} is the clock
 * of the worker that wrote it, {@code part} the lasting number of a part (a part that is planned again gets new ones).
 */
public sealed interface Fact {
    /** By the clock of the worker that saw it. */
    Instant at();

    /** A fact about one part. */
    sealed interface OfPart extends Fact {
        /** The lasting number of the part. */
        int part();
    }

    /** A local file, the medium at {@code item} from 0, has an address. */
    record Hosted(Instant at, int part, int item, URI address) implements OfPart {}

    /** A hosted file was removed. */
    record Removed(Instant at, URI address) implements Fact {}

    /** Somebody asked to go on: refusals are tried again, doubts are not. */
    record Resumed(Instant at) implements Fact {}

    /** Nobody will go on. */
    record GivenUp(Instant at) implements Fact {}

    /** A part was refused as too long; these take its place, in order, under new numbers. */
    record Replanned(Instant at, int part, List<PartPlan> into) implements OfPart {
        /** Copies the list. */
        public Replanned {
            into = List.copyOf(into);
        }
    }

    /** An item of a carousel has a container; {@code item} counts from 0. */
    record ItemCreated(Instant at, int part, int item, ContainerId container) implements OfPart {}

    /** The part has a container. */
    record Created(Instant at, int part, ContainerId container) implements OfPart {}

    /** The part got no container. */
    record CreateFailed(Instant at, int part, CreateFailure failure, String reason) implements OfPart {}

    /** A container was looked at. {@code metaTime} is Meta's clock; null if it was not told. */
    record Looked(
            Instant at,
            int part,
            ContainerId container,
            Seen seen,
            @Nullable Instant metaTime,
            @Nullable String reason) implements OfPart {}

    /** About to send a publish. The only step that needs a permission. */
    record Armed(Instant at, int part, ContainerId container, String permit) implements OfPart {}

    /** What became of the attempt that was armed under {@code permit}; the post only if {@code answer} is {@code LIVE}. */
    record Answered(
            Instant at,
            int part,
            ContainerId container,
            String permit,
            Answer answer,
            @Nullable PostId post,
            @Nullable String reason)
            implements OfPart {}

    /** Own posts were searched for the part: all that match it, and nothing was left unread. */
    record Listed(Instant at, int part, List<PostId> matches) implements OfPart {
        /** Copies the list. */
        public Listed {
            matches = List.copyOf(matches);
        }
    }

    /** A container was no container but, read as a post, the part itself or not. */
    record ReadAsPost(Instant at, int part, ContainerId container, boolean equal) implements OfPart {}

    /** The post that the part answers, or shows again, was read, because Meta had refused the part. */
    record ParentLooked(Instant at, int part, boolean gone) implements OfPart {}

    /** What Meta said of sharing the part to Instagram Stories, with the container or with the post. */
    record Shared(Instant at, int part, String status) implements OfPart {}

    /**
     * The part is live, once as far as was seen; {@code twins} are other posts that may be the same one again, {@code story} is
     * what Meta said of sharing it to Instagram Stories.
     */
    record Live(
            Instant at,
            int part,
            PostId post,
            @Nullable String permalink,
            List<PostId> twins,
            @Nullable String story) implements OfPart {
        /** Copies the list. */
        public Live {
            twins = List.copyOf(twins);
        }

        /** One of which nothing is known of Stories. */
        public Live(Instant at, int part, PostId post, @Nullable String permalink, List<PostId> twins) {
            this(at, part, post, permalink, twins, null);
        }
    }

    /** A post that the chain takes the place of is deleted. */
    record Deleted(Instant at, PostId post) implements Fact {}

    /** The part and all after it were deleted since; another chain took their place. */
    record Continued(Instant at, int part, String chain) implements OfPart {}

    /** A person has looked and says that the part is live as this post, which is read when somebody goes on. */
    record Said(Instant at, int part, PostId post) implements OfPart {}

    /** The post that a person named does not exist, or is somebody else's: the doubt is what it was. */
    record Unsaid(Instant at, int part) implements OfPart {}

    /** A person has looked and says that the part is not live; what was tried before counts no more. */
    record Denied(Instant at, int part) implements OfPart {}

    /** The part that is live hangs elsewhere than it should. */
    record Detached(Instant at, int part) implements OfPart {}

    /** The part will not be published unless somebody asks again. */
    record Stopped(Instant at, int part, StopReason why, String reason) implements OfPart {}
}
