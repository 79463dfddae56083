package dev.lisle.publisher.internal.decide;

import static dev.lisle.publisher.internal.decide.Moments.at;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.Decision.Search;
import dev.lisle.publisher.internal.decide.Decision.Settle;
import dev.lisle.publisher.internal.decide.Decision.Unknown;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The part is live: which post it is, and whether it is the only one. */
final class WhichPost {
    /** Rule 7: how far two of Meta's clocks may be apart. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    private WhichPost() {}

    /** Rule 7: it is live; the only equal post of its time is the one, if it stays the only one. */
    static Decision published(PartFacts part, ContainerFacts container, Terms terms, Instant now) {
        Instant sure = Objects.requireNonNull(container.publishedAt()).plus(terms.listLag());
        Instant from = container.readyFrom();
        Instant until = container.publishedUntil();
        Search search = new Search(
                from == null ? null : from.minus(CLOCK_SLACK), until == null ? null : until.plus(CLOCK_SLACK));
        Fact.Listed listed = part.listed();
        if (listed == null || listed.at().isBefore(sure)) {
            return at(sure, now, search);
        }
        if (listed.matches().size() == 1 && from != null && until != null) {
            return new Settle(listed.matches().get(0), List.of());
        }
        Instant next = Pace.whileUnknown(sure, listed.at());
        boolean over = !listed.at().isBefore(container.createdAt().plus(Moments.LAST_LOOK));
        return !over && !now.isBefore(next) ? search : new Unknown(Doubt.WHICH, listed.matches(), over ? null : next);
    }

    /** Rule 13: its id is known; what equals it may be the same once more. */
    static Decision named(PartFacts part, ContainerFacts armed, Terms terms, Instant now) {
        PostId post = Objects.requireNonNull(part.answeredPost());
        Instant sure = armed.lastAttempt().lastHeard().plus(terms.listLag());
        Fact.Listed listed = part.listed();
        if (listed == null || listed.at().isBefore(sure)) {
            Instant from = armed.readyFrom();
            return at(sure, now, new Search(from == null ? null : from.minus(CLOCK_SLACK), null));
        }
        return new Settle(
                post,
                listed.matches().stream().filter(match -> !match.equals(post)).toList());
    }
}
