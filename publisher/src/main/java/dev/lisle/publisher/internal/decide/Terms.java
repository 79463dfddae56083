package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.doubt.InDoubt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a part takes into account besides the facts.
 *
 * @param inDoubt whether a lost publish may be sent again
 * @param httpDeadline how long an answer may take
 * @param settle how long a publish may go on taking effect after its answer was lost
 * @param listLag how long a post may be missing from lists
 * @param budget how long the container may be processed
 * @param expected when it is likely to be ready
 * @param rest how long to leave it alone once it is {@code FINISHED}; zero but for replies with video
 * @param notKnownYet how long a container or a parent may be unknown to parts of Meta
 * @param parentLiveAt when the post that it answers went live; null if that is not known
 */
public record Terms(
        InDoubt inDoubt,
        Duration httpDeadline,
        Duration settle,
        Duration listLag,
        Duration budget,
        Expected expected,
        Duration rest,
        Duration notKnownYet,
        @Nullable Instant parentLiveAt) {}
