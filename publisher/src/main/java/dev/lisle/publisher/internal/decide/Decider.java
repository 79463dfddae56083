package dev.lisle.publisher.internal.decide;

import static dev.lisle.publisher.internal.decide.Moments.at;
import static dev.lisle.publisher.internal.decide.Moments.later;
import static dev.lisle.publisher.internal.decide.Moments.settled;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Decision.Arm;
import dev.lisle.publisher.internal.decide.Decision.Done;
import dev.lisle.publisher.internal.decide.Decision.Look;
import dev.lisle.publisher.internal.decide.Decision.ReadAsPost;
import dev.lisle.publisher.internal.decide.Decision.Settle;
import dev.lisle.publisher.internal.decide.Decision.Stop;
import dev.lisle.publisher.internal.decide.Decision.Unknown;
import dev.lisle.publisher.internal.decide.Decision.Wait;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Attempt;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.Seen;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next step of a part from what was seen. Pure: the same facts at the same moment always give the same step, and
 * nothing else in the house decides whether a publish may be sent. Before a container is armed {@link Unarmed} decides, once the
 * part is live {@link WhichPost}, and here what lies between: when a publish is sent, when it is sent again, and when a refusal
 * is believed. Rules are numbered as in docs/exactly-once.md.
 */
public class Decider {
    /** Rule 4. */
    private static final int MOST_DOUBTS = 2;

    /** Rule 5: containers of a part that may ever be published, and what it takes to leave the first for the second. */
    private static final int MOST_ARMED = 2;

    private static final List<Duration> NOT_READY_WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(60));
    private static final int NOT_READY_TRIES = NOT_READY_WAITS.size() + 1;
    private static final Duration NOT_READY_FOR = Duration.ofMinutes(2);

    /** Rule 6: two looks, this far apart, stand against a refusal that hides a post. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** How long a doubt goes on being looked at when Meta gives no usable status. */
    private static final Duration LONGEST_BLIND = Duration.ofMinutes(10);

    private static final int MOST_NOT_SENT = 8;
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    /** The next step. */
    public final Decision decide(PartFacts part, Terms terms, Instant now) {
        if (part.live() != null) {
            return new Done();
        }
        ContainerFacts armed = lastArmed(part);
        if (part.answeredPost() != null && armed != null) {
            return doubtsBefore(armed) == 0
                    ? new Settle(part.answeredPost(), List.of())
                    : WhichPost.named(part, armed, terms, now);
        }
        for (ContainerFacts container : part.containers()) {
            if (Boolean.TRUE.equals(container.equalAsPost())) {
                return new Settle(new PostId(container.id().value()), List.of());
            }
            if (container.isPublished()) {
                return WhichPost.published(part, container, terms, now);
            }
        }
        Fact.Stopped stopped = part.stopped();
        if (stopped != null) {
            return new Stop(stopped.why(), stopped.reason());
        }
        if (armed == null) {
            return Unarmed.decide(part, terms, now);
        }
        if (!isClosed(armed)) {
            return armed(part, armed, terms, now);
        }
        long used = part.containers().stream().filter(ContainerFacts::isArmed).count();
        return used < MOST_ARMED
                ? Unarmed.decide(part, terms, now)
                : new Stop(StopReason.REFUSED, Containers.why(armed));
    }

    /**
     * Rule 4 and 6: how many attempts on a container may have had an effect. Nothing that is answered after a doubt can be
     * taken for a refusal: "does not exist" may mean "no longer".
     */
    protected int doubts(List<Attempt> attempts) {
        int doubts = 0;
        for (Attempt attempt : attempts) {
            Answer answer = attempt.answer();
            boolean clear = answer != null && answer != Answer.DOUBT && answer != Answer.LIVE; // here without its id
            if (!clear || (doubts > 0 && answer != Answer.NOT_SENT)) {
                doubts++;
            }
        }
        return doubts;
    }

    /** Rule 13: an id is an id; but where an earlier attempt was in doubt, there may be a second post. */
    private int doubtsBefore(ContainerFacts armed) {
        return doubts(armed.attempts().stream()
                .filter(attempt -> attempt.answer() != Answer.LIVE)
                .toList());
    }

    /** Rule 5: whether another container may take the place of this one. */
    private boolean isClosed(ContainerFacts armed) {
        if (armed.isDead()) {
            return true;
        }
        Attempt last = armed.lastAttempt();
        Instant end = armed.attempts().get(0).armedAt().plus(NOT_READY_FOR);
        return doubts(armed.attempts()) == 0
                && (last.answer() == Answer.NOT_READY || last.answer() == Answer.NOT_SENT)
                && count(armed, Answer.NOT_READY, null) >= NOT_READY_TRIES
                && last.lastLook() != null
                && !last.lastLook().isBefore(end);
    }

    /** A publish of this container was allowed, and it is the only one that may still be sent. */
    private Decision armed(PartFacts part, ContainerFacts container, Terms terms, Instant now) {
        Attempt last = container.lastAttempt();
        if (container.seen() == Seen.NO_CONTAINER && container.equalAsPost() == null) {
            return new ReadAsPost(container.id());
        }
        Answer answer = last.answer();
        if (doubts(container.attempts()) > 0 || answer == null) {
            return doubted(container, terms, now);
        }
        return switch (answer) {
            case NOT_SENT -> notSent(part, container, terms, now);
            case NOT_READY -> notReady(container, terms, now);
            case REFUSED, LATER -> refused(part, container, answer, terms, now);
            case SUSPECT -> suspect(container, terms, now);
            case LIVE, DOUBT -> doubted(container, terms, now); // LIVE without an id says nothing
        };
    }

    private static Decision notSent(PartFacts part, ContainerFacts container, Terms terms, Instant now) {
        int tries = count(container, Answer.NOT_SENT, part.since());
        Attempt last = container.lastAttempt();
        if (tries >= MOST_NOT_SENT) {
            return new Stop(StopReason.NO_ANSWER, Containers.why(container));
        }
        Instant next = last.lastHeard().plus(Pace.backoff(Math.max(tries, 1), LONGEST_BACKOFF));
        return now.isBefore(next) ? new Wait(next) : armAgain(part, container, last.lastHeard(), terms, now);
    }

    private static Decision notReady(ContainerFacts container, Terms terms, Instant now) {
        int tries = count(container, Answer.NOT_READY, null);
        Attempt last = container.lastAttempt();
        if (tries < NOT_READY_TRIES) {
            Instant next = last.lastHeard().plus(NOT_READY_WAITS.get(tries - 1));
            return now.isBefore(next)
                    ? new Wait(next)
                    : armAgain(PartFacts.nothing(), container, last.lastHeard(), terms, now);
        }
        Instant end = container.attempts().get(0).armedAt().plus(NOT_READY_FOR);
        return at(lookDue(container, end), now, new Look(container.id()));
    }

    private static Decision refused(PartFacts part, ContainerFacts container, Answer answer, Terms terms, Instant now) {
        Attempt last = container.lastAttempt();
        Instant first = last.firstLook();
        Instant second = last.lastLook();
        if (first == null || second == null) {
            return at(lookDue(container, last.lastHeard()), now, new Look(container.id()));
        }
        Instant sure = first.plus(BETWEEN_LOOKS);
        if (second.isBefore(sure)) {
            return at(lookDue(container, sure), now, new Look(container.id()));
        }
        if (part.since() != null && part.since().isAfter(last.lastHeard())) {
            return armAgain(part, container, part.since(), terms, now);
        }
        return new Stop(answer == Answer.LATER ? StopReason.LIMIT : StopReason.REFUSED, Containers.why(container));
    }

    private static Decision suspect(ContainerFacts container, Terms terms, Instant now) {
        Instant settled = settled(container.lastAttempt(), terms);
        Instant looked = container.lastAttempt().lastLook();
        if (looked != null && !looked.isBefore(settled)) {
            return new Stop(StopReason.REFUSED, Containers.why(container));
        }
        return lookUntil(container, settled, now);
    }

    private Decision doubted(ContainerFacts container, Terms terms, Instant now) {
        Attempt last = container.lastAttempt();
        Instant settled = settled(last, terms);
        Instant looked = last.lastLook();
        if (now.isBefore(settled) || looked == null || looked.isBefore(settled)) {
            return now.isBefore(settled.plus(LONGEST_BLIND))
                    ? lookUntil(container, settled, now)
                    : blind(container, settled, now);
        }
        boolean mayResend = terms.inDoubt() == InDoubt.RESEND_SAME && doubts(container.attempts()) < MOST_DOUBTS;
        if (mayResend && Containers.isFinishedNow(container, settled, now)) {
            return new Arm(container.id());
        }
        if (mayResend && container.seen() == Seen.FINISHED) {
            return new Look(container.id());
        }
        Instant next = Pace.whileUnknown(last.armedAt(), looked);
        Instant end = container.createdAt().plus(Moments.LAST_LOOK);
        if (!looked.isBefore(end)) {
            return new Unknown(Doubt.WHETHER, List.of(), null);
        }
        return now.isBefore(next) ? new Unknown(Doubt.WHETHER, List.of(), next) : new Look(container.id());
    }

    /** Nobody is told how it is, for long: that is as good as not knowing. */
    private static Decision blind(ContainerFacts container, Instant settled, Instant now) {
        Instant seenAt = container.seenAt();
        if (seenAt == null || seenAt.isBefore(settled)) {
            return new Look(container.id());
        }
        Instant next = Pace.whileUnknown(settled, seenAt);
        return now.isBefore(next) ? new Unknown(Doubt.WHETHER, List.of(), next) : new Look(container.id());
    }

    private static Decision armAgain(
            PartFacts part, ContainerFacts container, Instant after, Terms terms, Instant now) {
        boolean looked = container.lastAttempt().lastLook() != null || container.seen() != Seen.FINISHED;
        if (looked && Containers.isFinishedNow(container, after, now)) {
            return new Arm(container.id());
        }
        Instant seenAt = container.seenAt();
        if (looked && !now.isBefore(later(after, part.since()).plus(terms.notKnownYet()))) {
            return new Stop(StopReason.TOO_SLOW, Containers.why(container));
        }
        boolean again = looked && container.seen() != Seen.FINISHED;
        return at(again ? Pace.next(after, Objects.requireNonNull(seenAt)) : now, now, new Look(container.id()));
    }

    private static Decision lookUntil(ContainerFacts container, Instant end, Instant now) {
        Attempt last = container.lastAttempt();
        Instant seenAt = container.seenAt();
        Instant next = seenAt == null || seenAt.isBefore(last.lastHeard())
                ? last.lastHeard()
                : Pace.next(last.lastHeard(), seenAt);
        boolean past = seenAt != null && !seenAt.isBefore(end);
        return at(next.isAfter(end) && !past ? end : next, now, new Look(container.id()));
    }

    /** Not before {@code wanted}, and not more often than is fitting while Meta gives no usable status. */
    private static Instant lookDue(ContainerFacts container, Instant wanted) {
        Instant heard = container.lastAttempt().lastHeard();
        Instant seenAt = container.seenAt();
        return seenAt == null || seenAt.isBefore(heard) ? wanted : later(wanted, Pace.next(heard, seenAt));
    }

    private static @Nullable ContainerFacts lastArmed(PartFacts part) {
        ContainerFacts armed = null;
        for (ContainerFacts container : part.containers()) {
            armed = container.isArmed() ? container : armed;
        }
        return armed;
    }

    private static int count(ContainerFacts container, Answer answer, @Nullable Instant since) {
        return (int) container.attempts().stream()
                .filter(a ->
                        a.answer() == answer && (since == null || !a.lastHeard().isBefore(since)))
                .count();
    }
}
