package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Seen;
import java.time.Duration;
import java.time.Instant;

/** What several steps ask of a container. */
final class Containers {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private Containers() {}

    /** Rule 2: whether it was seen {@code FINISHED} just now. */
    static boolean isFinishedNow(ContainerFacts container, Instant notBefore, Instant now) {
        Instant seenAt = container.seenAt();
        return container.seen() == Seen.FINISHED
                && seenAt != null
                && !seenAt.isBefore(notBefore)
                && Duration.between(seenAt, now).abs().compareTo(FRESH) <= 0;
    }

    /** Why it did not become a post, for people. */
    static String why(ContainerFacts container) {
        String said = container.isArmed() ? container.lastAttempt().reason() : container.reason();
        return "Container " + container.id() + (container.isDead() ? " is " + container.seen() : " was not published")
                + (said == null ? "." : ": " + said);
    }
}
