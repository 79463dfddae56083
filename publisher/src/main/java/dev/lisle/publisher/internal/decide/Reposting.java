package dev.lisle.publisher.internal.decide;

import static dev.lisle.publisher.internal.decide.Moments.at;
import static dev.lisle.publisher.internal.decide.Moments.settled;

import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.Decision.Arm;
import dev.lisle.publisher.internal.decide.Decision.Create;
import dev.lisle.publisher.internal.decide.Decision.Done;
import dev.lisle.publisher.internal.decide.Decision.LookAtParent;
import dev.lisle.publisher.internal.decide.Decision.Search;
import dev.lisle.publisher.internal.decide.Decision.Settle;
import dev.lisle.publisher.internal.decide.Decision.Stop;
import dev.lisle.publisher.internal.decide.Decision.Unknown;
import dev.lisle.publisher.internal.decide.Decision.Wait;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Attempt;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule 12: decides the next step of what has no container to look at. It is sent once; afterwards only a search can tell. The
 * post that is shown again stands where a container would. Pure.
 */
public final class Reposting {
    /** What was there before is not ours; no two clocks are a day apart. */
    private static final Duration BACK = Duration.ofDays(1);

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);
    private static final int MOST_NOT_SENT = 8;

    /** The next step. */
    public Decision decide(PartFacts part, Terms terms, Instant now) {
        if (part.live() != null) {
            return new Done();
        }
        if (part.answeredPost() != null) {
            return new Settle(part.answeredPost(), List.of());
        }
        Fact.Stopped stopped = part.stopped();
        if (stopped != null) {
            return new Stop(stopped.why(), stopped.reason());
        }
        ContainerFacts target = part.lastContainer();
        if (target == null) {
            return new Create();
        }
        return target.isArmed() ? sent(part, target, terms, now) : send(part, target, now);
    }

    /** Who has reposted it already has what was asked for. */
    private static Decision send(PartFacts part, ContainerFacts target, Instant now) {
        Fact.Listed listed = listedSince(part, now.minus(FRESH));
        if (listed == null) {
            return new Search(now.minus(BACK), null);
        }
        return listed.matches().isEmpty()
                ? new Arm(target.id())
                : new Settle(listed.matches().get(0), List.of());
    }

    private static Decision sent(PartFacts part, ContainerFacts target, Terms terms, Instant now) {
        Attempt last = target.lastAttempt();
        Answer answer = last.answer();
        if (answer == null) {
            return doubted(part, target, terms, now);
        }
        boolean askedAgain = part.since() != null && part.since().isAfter(last.lastHeard());
        return switch (answer) {
            case NOT_SENT -> {
                long tries = target.attempts().size();
                Instant next = last.lastHeard().plus(Pace.backoff((int) tries, LONGEST_BACKOFF));
                if (tries >= MOST_NOT_SENT && !askedAgain) {
                    yield new Stop(StopReason.NO_ANSWER, why(part, last));
                }
                yield now.isBefore(next) ? new Wait(next) : send(part, target, now);
            }
            case REFUSED, LATER, NOT_READY ->
                askedAgain ? send(part, target, now) : refused(part, last, believable(part, last, terms), now);
            case SUSPECT -> refused(part, last, settled(last, terms).plus(terms.listLag()), now);
            case DOUBT, LIVE -> doubted(part, target, terms, now); // LIVE without an id says nothing
        };
    }

    /** What cannot be read either was not reposted, and nobody waits to hear that an id has a wrong digit. */
    private static @Nullable Instant believable(PartFacts part, Attempt last, Terms terms) {
        Instant usual = last.lastHeard().plus(terms.listLag());
        if (last.answer() == Answer.LATER) {
            return usual;
        }
        Instant looked = part.creates().parentLookAt();
        if (looked == null || looked.isBefore(last.lastHeard())) {
            return null;
        }
        return part.creates().goneFirst() != null ? looked : usual;
    }

    /** {@code sure} is when a search that finds nothing stands by the refusal; null until the post itself was read. */
    private static Decision refused(PartFacts part, Attempt last, @Nullable Instant sure, Instant now) {
        if (sure == null) {
            return new LookAtParent();
        }
        Fact.Listed listed = listedSince(part, sure);
        if (listed == null) {
            return at(sure, now, search(last));
        }
        StopReason reason = last.answer() == Answer.LATER ? StopReason.LIMIT : StopReason.REFUSED;
        return listed.matches().isEmpty() ? new Stop(reason, why(part, last)) : found(listed);
    }

    private static Decision doubted(PartFacts part, ContainerFacts target, Terms terms, Instant now) {
        Attempt last = target.lastAttempt();
        Fact.Listed listed = listedSince(part, last.lastHeard());
        if (listed == null) {
            return search(last);
        }
        if (!listed.matches().isEmpty()) {
            return found(listed);
        }
        Instant sure = settled(last, terms).plus(terms.listLag());
        if (listed.at().isBefore(sure)) {
            Instant next = Pace.next(last.lastHeard(), listed.at());
            return at(next.isAfter(sure) ? sure : next, now, search(last));
        }
        boolean over = !listed.at().isBefore(target.createdAt().plus(Moments.LAST_LOOK));
        Instant next = Pace.whileUnknown(sure, listed.at());
        return !over && !now.isBefore(next) ? search(last) : new Unknown(Doubt.WHETHER, List.of(), over ? null : next);
    }

    /** It was sent once, so two are not both ours. */
    private static Decision found(Fact.Listed listed) {
        return listed.matches().size() == 1
                ? new Settle(listed.matches().get(0), List.of())
                : new Unknown(Doubt.WHICH, listed.matches(), null);
    }

    private static Search search(Attempt last) {
        return new Search(last.armedAt().minus(BACK), null);
    }

    private static Fact.@Nullable Listed listedSince(PartFacts part, Instant moment) {
        Fact.Listed listed = part.listed();
        return listed == null || listed.at().isBefore(moment) ? null : listed;
    }

    private static String why(PartFacts part, Attempt last) {
        String seen = part.creates().goneFirst() != null
                ? "The post is not there, or the account may not see it: check its id. "
                : "";
        return seen + "The repost was not made" + (last.reason() == null ? "." : ": " + last.reason());
    }
}
