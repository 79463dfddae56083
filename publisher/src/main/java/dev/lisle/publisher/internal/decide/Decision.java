package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one next step of a part. */
public sealed interface Decision {
    /** Make a container. */
    record Create() implements Decision {}

    /** Ask how a container is. */
    record Look(ContainerId container) implements Decision {}

    /** Write down that this container is about to be published; if that is written, and at once, publish it. */
    record Arm(ContainerId container) implements Decision {}

    /** Do nothing before this moment. */
    record Wait(Instant until) implements Decision {}

    /** Search own posts for the part, between two moments of Meta's clock; null is no bound. */
    record Search(@Nullable Instant from, @Nullable Instant until) implements Decision {}

    /** Read the container's id as that of a post, and compare. */
    record ReadAsPost(ContainerId container) implements Decision {}

    /** Read the post that the part answers, or shows again. */
    record LookAtParent() implements Decision {}

    /** Write down that the part is live as this post. */
    record Settle(PostId post, List<PostId> twins) implements Decision {}

    /** It is live, and that is written. */
    record Done() implements Decision {}

    /** Go no further; write it down unless it is written. */
    record Stop(StopReason why, String reason) implements Decision {}

    /** Nobody can tell now; {@code lookAgain} is null if looking again is of no use. */
    record Unknown(
            Doubt doubt, List<PostId> candidates, @Nullable Instant lookAgain) implements Decision {}
}
