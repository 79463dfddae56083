package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ContainerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one container of a part. Immutable, compared by value.
 *
 * @param createdAt when its id came
 * @param seen how it looked last; null if nobody looked
 * @param seenAt when that was; null if nobody looked
 * @param reason Meta's own word for why it failed; null if it did not
 * @param finishedAt when it was first seen {@code FINISHED}; null if never
 * @param readyFrom Meta's time when it was last seen {@code FINISHED} before the first attempt: no post of it is older; null
 *     if that is not known
 * @param publishedAt when it was first seen {@code PUBLISHED}; null if never
 * @param publishedUntil Meta's time then: no post of it is younger; null if that is not known
 * @param equalAsPost whether it turned out to be the post itself; null if it was not read as one
 * @param attempts in order
 */
public record ContainerFacts(
        ContainerId id,
        Instant createdAt,
        @Nullable Seen seen,
        @Nullable Instant seenAt,
        @Nullable String reason,
        @Nullable Instant finishedAt,
        @Nullable Instant readyFrom,
        @Nullable Instant publishedAt,
        @Nullable Instant publishedUntil,
        @Nullable Boolean equalAsPost,
        List<Attempt> attempts) {
    /** Copies the list. */
    public ContainerFacts {
        attempts = List.copyOf(attempts);
    }

    static ContainerFacts created(Fact.Created fact) {
        return new ContainerFacts(
                fact.container(), fact.at(), null, null, null, null, null, null, null, null, List.of());
    }

    /** Whether a publish of it was ever allowed. */
    public boolean isArmed() {
        return !attempts.isEmpty();
    }

    /** Whether it was ever seen {@code PUBLISHED}. */
    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether it will never be published, now or later. */
    public boolean isDead() {
        return !isPublished() && (seen == Seen.ERROR || seen == Seen.EXPIRED);
    }

    /** Whether a post of it may be live; {@code believed} says that its refusals were checked. */
    boolean mayBeLive(boolean believed) {
        return isPublished() || (!isDead() && attempts.stream().anyMatch(attempt -> attempt.isOpen(believed)));
    }

    /** The last attempt; only if there is one. */
    public Attempt lastAttempt() {
        return attempts.get(attempts.size() - 1);
    }

    ContainerFacts looked(Fact.Looked fact) {
        boolean published = fact.seen() == Seen.PUBLISHED;
        boolean firstPublished = published && publishedAt == null;
        Instant from = fact.seen() == Seen.FINISHED && !isArmed() ? fact.metaTime() : readyFrom;
        return new ContainerFacts(
                id,
                createdAt,
                fact.seen(),
                fact.at(),
                fact.reason(),
                fact.seen() == Seen.FINISHED && finishedAt == null ? fact.at() : finishedAt,
                from,
                firstPublished ? fact.at() : publishedAt,
                firstPublished ? fact.metaTime() : publishedUntil,
                equalAsPost,
                saysNotYet(fact.seen()) && isArmed() ? replaceLast(lastAttempt().looked(fact.at())) : attempts);
    }

    ContainerFacts armed(Fact.Armed fact) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(Attempt.armed(fact));
        return with(more);
    }

    ContainerFacts answered(Fact.Answered fact) {
        return with(attempts.stream()
                .map(attempt -> attempt.permit().equals(fact.permit()) && attempt.answer() == null
                        ? attempt.answered(fact)
                        : attempt)
                .toList());
    }

    ContainerFacts readAsPost(boolean equal) {
        return new ContainerFacts(
                id,
                createdAt,
                seen,
                seenAt,
                reason,
                finishedAt,
                readyFrom,
                publishedAt,
                publishedUntil,
                equal,
                attempts);
    }

    /** Only a status that Meta really told counts as a look that found nothing. */
    private static boolean saysNotYet(Seen seen) {
        return switch (seen) {
            case IN_PROGRESS, FINISHED, ERROR, EXPIRED -> true;
            case PUBLISHED, MISSING, NO_CONTAINER, OTHER -> false;
        };
    }

    private ContainerFacts with(List<Attempt> newAttempts) {
        return new ContainerFacts(
                id,
                createdAt,
                seen,
                seenAt,
                reason,
                finishedAt,
                readyFrom,
                publishedAt,
                publishedUntil,
                equalAsPost,
                newAttempts);
    }

    private List<Attempt> replaceLast(Attempt last) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(all.size() - 1, last);
        return all;
    }
}
