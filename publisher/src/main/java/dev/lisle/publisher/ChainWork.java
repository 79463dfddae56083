package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.Created;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.internal.decide.Decider;
import dev.lisle.publisher.internal.decide.Decision;
import dev.lisle.publisher.internal.decide.Reading;
import dev.lisle.publisher.internal.decide.Reposting;
import dev.lisle.publisher.internal.decide.Terms;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.Seen;
import dev.lisle.publisher.internal.facts.StopReason;
import dev.lisle.publisher.waiting.ContainerFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works on one chain under its lease: asks what to do next, does it, writes down what was seen. Decides nothing itself. */
final class ChainWork {
    /** Renewals of the lease must not come later than this while it waits. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    /** How often in a row a search may fail for reasons that pass by themselves. */
    private static final int MOST_BLIND = 20;

    private static final Duration REST_OF_A_VIDEO_REPLY = Duration.ofSeconds(3);
    private static final List<Duration> WAITS_FOR_ITS_PLACE = List.of(
            Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));

    private final ThreadsClient client;
    private final LedgerLog log;
    private final PublisherSettings settings;
    private final Learned learned;
    private final Items items;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<PublishEvent> listener;
    private final Lookout lookout;
    private final Decider decider = new Decider();
    private final Reposting reposting = new Reposting();
    private final Sender sender;
    private @Nullable Duration notYet;
    private int blind;

    ChainWork(
            ThreadsClient client,
            LedgerLog log,
            PublisherSettings settings,
            Learned learned,
            Items items,
            PublisherTime time) {
        this.client = client;
        this.log = log;
        this.settings = settings;
        this.learned = learned;
        this.items = items;
        this.clock = time.clock();
        this.pause = time.pause();
        this.listener = time.listener();
        this.lookout = new Lookout(client, clock);
        this.sender = new Sender(client, log, settings.caution().httpDeadline(), time);
    }

    /** What a worker lives by: time, and who is told. */
    record PublisherTime(Clock clock, Pause pause, Consumer<PublishEvent> listener) {}

    /**
     * Nobody waits any more: stop before the next step. A request that is on its way is waited for and written down. When this
     * returns, every publish that was or will be sent is in the ledger.
     */
    void cancel() {
        sender.cancel();
    }

    /**
     * Returns once every part is live.
     *
     * @throws StoppedException if a part goes no further
     * @throws InterruptedException if the thread is interrupted or the work was cancelled; all that was seen is written
     */
    void run() throws InterruptedException {
        List<PartPlan> parts = log.facts().parts();
        parts.stream().filter(part -> log.facts().of(part).live() == null).forEach(items::begin);
        for (int i = 0; i < parts.size(); i++) {
            PartPlan part = parts.get(i);
            if (facts(part).live() == null) {
                PostId parent =
                        i == 0 ? log.facts().replyTo() : live(parts.get(i - 1)).post();
                if (!publish(part, parent)) {
                    parts = log.facts().parts(); // planned again
                    i--;
                    continue;
                }
                items.forget(part);
                listener.accept(new PublishEvent.Published(Reports.published(part, live(part)), i + 1, parts.size()));
            }
            if (facts(part).detached()) {
                throw new StoppedException("It is live, but Meta shows it in another place than below its parent.");
            }
            parts = log.facts().parts();
        }
    }

    /** False if the part was planned again. */
    private boolean publish(PartPlan part, @Nullable PostId parent) throws InterruptedException {
        while (true) {
            if (sender.isCancelled()) {
                throw new InterruptedException("nobody waits any more");
            }
            log.renewIfDue();
            Decision next = decide(part, parent);
            if (next instanceof Decision.Done) {
                return true;
            } else if (next instanceof Decision.Wait wait) {
                waitUntil(wait.until());
            } else if (next instanceof Decision.Arm arm) {
                sender.send(part, arm.container());
            } else if (next instanceof Decision.Stop stop) {
                List<PartPlan> into = stop.why() == StopReason.TOO_LONG ? shorter(part) : List.of();
                if (into.isEmpty() && stops(part, stop.why(), stop.reason())) {
                    throw new StoppedException(stop.reason());
                } else if (!into.isEmpty() && replan(part, into)) {
                    return false;
                }
            } else if (next instanceof Decision.Unknown unknown) {
                throw new StoppedException(unknown);
            } else {
                look(next, part, parent);
            }
        }
    }

    private Decision decide(PartPlan part, @Nullable PostId parent) {
        PartFacts facts = facts(part);
        Terms terms = terms(part, parent);
        return part.reposts() == null
                ? decider.decide(facts, terms, clock.instant())
                : reposting.decide(facts, terms, clock.instant());
    }

    private void look(Decision next, PartPlan part, @Nullable PostId parent) throws InterruptedException {
        if (next instanceof Decision.Create) {
            if (part.reposts() == null) {
                create(part, parent);
            } else { // the post itself stands for a container
                ContainerId target = new ContainerId(part.reposts().value());
                log.recordLater(new Fact.Created(clock.instant(), part.number(), target));
            }
            return;
        }
        try {
            read(next, part, parent);
            blind = 0;
        } catch (TransportException | ServerTroubleException e) {
            if (++blind == MOST_BLIND) {
                throw e;
            }
            waitUntil(clock.instant().plus(LONGEST_NAP));
        }
    }

    private void read(Decision next, PartPlan part, @Nullable PostId parent) throws InterruptedException {
        if (next instanceof Decision.Look look) {
            looked(part, lookout.container(part, look.container()));
        } else if (next instanceof Decision.Search search) {
            log.record(lookout.search(part, parent, search, taken()));
        } else if (next instanceof Decision.ReadAsPost read) {
            log.record(lookout.asPost(part, parent, read.container()));
        } else if (next instanceof Decision.LookAtParent) {
            log.record(
                    part.reposts() == null
                            ? lookout.parent(part, Objects.requireNonNull(parent))
                            : lookout.original(part, part.reposts()));
        } else if (next instanceof Decision.Settle settle) {
            settle(part, parent, settle);
        }
    }

    private void create(PartPlan part, @Nullable PostId parent) throws InterruptedException {
        try {
            List<ContainerId> ready = items.ready(part, budget(part), this::waitUntil);
            Created made = client.containers().createWithStory(NewContainers.of(part, ready, parent));
            ContainerId id = made.id();
            log.recordLater(new Fact.Created(clock.instant(), part.number(), id));
            if (made.story() != null) {
                log.recordLater(new Fact.Shared(
                        clock.instant(), part.number(), made.story().raw()));
            }
            notYet = null;
            List<PartPlan> parts = log.facts().parts();
            int number = parts.indexOf(part) + 1;
            if (number < parts.size()) {
                items.lookAhead(parts.get(number));
            }
            listener.accept(new PublishEvent.Created(id, number, parts.size()));
        } catch (ContainerFailedException e) {
            String reason = String.valueOf(e.getMessage());
            if (stops(part, StopReason.CONTAINER_FAILED, reason)) {
                throw new StoppedException(reason, e);
            }
        } catch (ThreadsException e) {
            throwIfInterrupted();
            log.record(new Fact.CreateFailed(
                    clock.instant(),
                    part.number(),
                    Reading.ofCreate(e, parent != null),
                    String.valueOf(e.getMessage())));
            throwIfForTheCaller(part, e);
        }
    }

    /** What was refused clearly goes out as Meta's own error. */
    private void throwIfForTheCaller(PartPlan part, ThreadsException cause) {
        Decision next = decide(part, null);
        if (next instanceof Decision.Stop stop
                && stop.why() != StopReason.TOO_LONG
                && stops(part, stop.why(), stop.reason())) {
            throw new StoppedException(stop.reason(), cause);
        }
    }

    /** Rule 9: whoever stops says that every refusal is believed. False if somebody saw more meanwhile: decide anew. */
    private boolean stops(PartPlan part, StopReason why, String reason) {
        return facts(part).stopped() != null
                || log.conclude(new Fact.Stopped(clock.instant(), part.number(), why, reason));
    }

    /** Only what a later decision rests on is kept for good: that it is ready, and all that follows a publish. */
    private void looked(PartPlan part, Fact.Looked seen) {
        ContainerFacts before = container(part, seen.container());
        boolean armed = before != null && before.isArmed();
        if (!armed && before != null && before.finishedAt() == null) {
            Duration age = Duration.between(before.createdAt(), seen.at());
            if (seen.seen() == Seen.FINISHED) {
                learned.took(Learned.Kind.of(part), notYet, age);
            }
            notYet = age;
        }
        if (armed) {
            log.record(seen);
        } else if (seen.seen() != Seen.IN_PROGRESS) {
            log.recordLater(seen);
        } else {
            log.note(seen);
        }
    }

    private void settle(PartPlan part, @Nullable PostId parent, Decision.Settle settle) throws InterruptedException {
        Post post = lookout.post(settle.post());
        for (Duration wait : parent == null ? List.<Duration>of() : WAITS_FOR_ITS_PLACE) {
            if (post != null && post.repliedTo() != null) {
                break;
            }
            pause.forAtLeast(wait);
            post = lookout.post(settle.post());
        }
        log.recordLater(new Fact.Live(
                clock.instant(),
                part.number(),
                settle.post(),
                Lookout.link(post),
                settle.twins(),
                log.facts().story(part)));
        boolean elsewhere = parent != null
                && post != null
                && (post.repliedTo() == null
                        ? Boolean.FALSE.equals(post.isReply())
                        : !post.repliedTo().equals(parent));
        if (elsewhere) {
            log.record(new Fact.Detached(clock.instant(), part.number()));
        }
    }

    /** What takes the place of a part that is too long, by the strictest count; empty if nothing is shorter. */
    private List<PartPlan> shorter(PartPlan part) {
        List<PartPlan> into = Replanning.split(part, log.facts().freshNumber());
        return into.size() < 2 ? List.of() : into;
    }

    /** What stands before and after the part stays as it is. False if somebody saw more meanwhile: decide anew. */
    private boolean replan(PartPlan part, List<PartPlan> into) {
        boolean replanned = log.conclude(new Fact.Replanned(clock.instant(), part.number(), into));
        if (replanned) {
            into.forEach(items::begin);
        }
        return replanned;
    }

    private void waitUntil(Instant until) throws InterruptedException {
        for (Instant now = clock.instant(); now.isBefore(until) && !sender.isCancelled(); now = clock.instant()) {
            log.flush();
            log.renewIfDue();
            Duration left = Duration.between(now, until);
            pause.forAtLeast(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
        }
    }

    private Terms terms(PartPlan part, @Nullable PostId parent) {
        List<PartPlan> parts = log.facts().parts();
        int index = parts.indexOf(part);
        Fact.Live before = index < 1 ? null : facts(parts.get(index - 1)).live();
        PublisherSettings.Caution caution = settings.caution();
        return new Terms(
                caution.inDoubt(),
                caution.httpDeadline(),
                caution.settleTime(),
                caution.listLag(),
                budget(part),
                learned.expected(Learned.Kind.of(part)),
                parent != null && part.hasVideo() ? REST_OF_A_VIDEO_REPLY : Duration.ZERO,
                settings.settleBudget(),
                before == null ? null : before.at());
    }

    private Duration budget(PartPlan part) {
        if (part.media().isEmpty()) {
            return settings.textBudget();
        }
        return part.hasVideo() ? settings.videoBudget() : settings.imageBudget();
    }

    private Set<PostId> taken() {
        Set<PostId> taken = new HashSet<>();
        for (PartPlan part : log.facts().parts()) {
            Fact.Live live = facts(part).live();
            if (live != null) {
                taken.add(live.post());
            }
        }
        return taken;
    }

    private PartFacts facts(PartPlan part) {
        return log.facts().of(part);
    }

    private Fact.Live live(PartPlan part) {
        return Objects.requireNonNull(facts(part).live(), "the part before is live");
    }

    private @Nullable ContainerFacts container(PartPlan part, ContainerId id) {
        return facts(part).containers().stream()
                .filter(container -> container.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("while a request was on its way");
        }
    }
}
