package dev.lisle.publisher;

import dev.lisle.client.containers.Container;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.ContainersClient;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.internal.decide.Expected;
import dev.lisle.publisher.internal.decide.Pace;
import dev.lisle.publisher.internal.decide.Reading;
import dev.lisle.publisher.internal.facts.CreateFailure;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.waiting.ContainerFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The items of a chain's carousels: made side by side, those of all parts at once, so that Meta processes the later ones while
 * the earlier parts go live. They are never published themselves, so one more of them does no harm.
 */
final class Items implements AutoCloseable {
    /** Meta lets a container live for 24 hours; what is near its end is made again. */
    private static final Duration USABLE_FOR = Duration.ofHours(20);

    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(20);

    private final ContainersClient containers;
    private final LedgerLog log;
    private final ExecutorService executor;
    private final Learned learned;
    private final Clock clock;
    private final Pause pause;
    private final Map<Integer, List<Future<Item>>> made = new HashMap<>();
    private final Map<Integer, List<Future<Item>>> looks = new HashMap<>();

    Items(ContainersClient containers, LedgerLog log, Workshop workshop) {
        this.containers = containers;
        this.log = log;
        this.executor = workshop.helpers();
        this.learned = workshop.learned();
        this.clock = workshop.clock();
        this.pause = workshop.pause();
    }

    /** How the chain's own thread waits: it keeps the lease meanwhile. */
    interface Waiting {
        void until(Instant moment) throws InterruptedException;
    }

    /** One item's container; {@code seen} is the last look, null if nobody looked. */
    private record Item(
            int number,
            ContainerId id,
            Instant createdAt,
            @Nullable Container seen,
            @Nullable Instant seenAt) {
        boolean isReady() {
            return seen != null && seen.is(ContainerStatus.FINISHED);
        }

        boolean hasFailed() {
            return seen != null
                    && (seen.is(ContainerStatus.ERROR)
                            || seen.is(ContainerStatus.EXPIRED)
                            || seen.is(ContainerStatus.PUBLISHED));
        }

        /** How old it was at the last look; null if nobody looked. */
        @Nullable
        Duration seenAge() {
            return seenAt == null ? null : Duration.between(createdAt, seenAt);
        }
    }

    /** Begins to make those that a part lacks; does nothing for a part that has begun already or is no carousel. */
    void begin(PartPlan part) {
        if (part.isCarousel() && !made.containsKey(part.number())) {
            List<Future<Item>> items = new ArrayList<>();
            for (int i = 0; i < part.media().size(); i++) {
                int number = i;
                items.add(executor.submit(() -> existingOrNew(part, number)));
            }
            made.put(part.number(), items);
        }
    }

    /**
     * The items of a part, once all are ready; empty if it is no carousel.
     *
     * @throws ContainerFailedException if Meta cannot process one of them
     */
    List<ContainerId> ready(PartPlan part, Duration budget, Waiting waiting) throws InterruptedException {
        begin(part);
        List<Future<Item>> ahead = looks.remove(part.number());
        List<Item> items = all(ahead == null ? made.getOrDefault(part.number(), List.of()) : ahead);
        Item youngest = items.stream()
                .filter(item -> !item.isReady())
                .max(Comparator.comparing(Item::createdAt))
                .orElse(null);
        if (youngest != null) { // once it is ready, the others mostly are too
            items.set(youngest.number(), awaited(part, youngest, budget, waiting));
            items = all(looks(items));
        }
        List<ContainerId> ids = new ArrayList<>();
        for (Item item : items) {
            ids.add(awaited(part, item, budget, waiting).id());
        }
        return ids;
    }

    /** Looks at those of a part that comes later, so that nobody waits for that; does nothing if they are not made yet. */
    void lookAhead(PartPlan part) {
        List<Future<Item>> items = made.getOrDefault(part.number(), List.of());
        if (items.stream().allMatch(Future::isDone)) {
            List<Future<Item>> looked = new ArrayList<>();
            items.forEach(item -> looked.add(executor.submit(() -> looked(item.get()))));
            looks.put(part.number(), looked);
        }
    }

    private List<Future<Item>> looks(List<Item> items) {
        List<Future<Item>> looked = new ArrayList<>();
        for (Item item : items) {
            looked.add(item.isReady() ? CompletableFuture.completedFuture(item) : executor.submit(() -> looked(item)));
        }
        return looked;
    }

    private List<Item> all(List<Future<Item>> items) throws InterruptedException {
        List<Item> all = new ArrayList<>();
        for (Future<Item> item : items) {
            all.add(get(item));
        }
        return all;
    }

    /** A part is live: its items are used up. */
    void forget(PartPlan part) {
        made.remove(part.number());
        looks.remove(part.number());
    }

    /** Stops making more. */
    @Override
    public void close() {
        made.values().forEach(items -> items.forEach(item -> item.cancel(true)));
    }

    /** Ready; one of an earlier run may have failed or expired since, then another takes its place. */
    private Item awaited(PartPlan part, Item item, Duration budget, Waiting waiting) throws InterruptedException {
        Item now = item;
        Instant end = clock.instant().plus(budget);
        while (!now.isReady()) {
            if (now.hasFailed()) {
                if (!log.isEarlierItem(now.id())) {
                    throw failed(now, "is " + Objects.requireNonNull(now.seen()).status());
                }
                now = create(part, now.number());
            }
            Instant next = Pace.whileProcessed(now.createdAt(), now.seenAt(), expected(part, now));
            if (!next.isBefore(end) && now.seenAt() != null) {
                throw failed(now, "was not ready within " + budget);
            }
            waiting.until(next);
            Duration notYet = now.seenAge();
            now = looked(now);
            if (now.isReady()) {
                learned.took(kind(part, now), notYet, Objects.requireNonNull(now.seenAge()));
            }
        }
        return now;
    }

    /** A container that Meta does not know yet counts as one without a status. */
    private Item looked(Item item) {
        Instant at = clock.instant();
        Container seen;
        try {
            seen = containers.get(item.id());
        } catch (NotReadyException e) {
            seen = new Container(item.id(), null, null, Map.of());
        }
        return new Item(item.number(), item.id(), item.createdAt(), seen, at);
    }

    private Expected expected(PartPlan part, Item item) {
        return learned.expected(kind(part, item));
    }

    private static Learned.Kind kind(PartPlan part, Item item) {
        return Learned.Kind.of(part.media().get(item.number()));
    }

    private static ContainerFailedException failed(Item item, String what) {
        Container seen = Objects.requireNonNull(item.seen());
        String reason = seen.errorMessage();
        return new ContainerFailedException(
                "Container " + item.id() + " " + what
                        + (reason == null ? "; its status is " + seen.status() : ": " + reason) + ".",
                seen);
    }

    private Item existingOrNew(PartPlan part, int number) throws InterruptedException {
        Fact.ItemCreated existing = log.item(part, number, clock.instant().minus(USABLE_FOR));
        return existing == null
                ? create(part, number)
                : new Item(number, existing.container(), existing.at(), null, null);
    }

    private Item create(PartPlan part, int number) throws InterruptedException {
        Duration before = FIRST_WAIT;
        for (int tries = 1; ; tries++, before = before.multipliedBy(2)) {
            try {
                ContainerId id =
                        containers.create(NewContainers.item(part.media().get(number)));
                Instant at = clock.instant();
                log.record(new Fact.ItemCreated(at, part.number(), number, id));
                return new Item(number, id, at, null, null);
            } catch (ThreadsException e) {
                CreateFailure failure = Reading.ofCreate(e, false);
                boolean passes = failure == CreateFailure.LOST || failure == CreateFailure.NOT_READY;
                if (!passes || tries == MOST_TRIES) {
                    throw e;
                }
            }
            pause.forAtLeast(before);
        }
    }

    /** Keeps the lease while it waits for a request of a helper. */
    private Item get(Future<Item> item) throws InterruptedException {
        while (true) {
            try {
                return item.get(LONGEST_NAP.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                log.renewIfDue();
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) throws InterruptedException {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ExecutionException made) {
            return failure(made.getCause());
        }
        if (cause instanceof InterruptedException) {
            throw new InterruptedException("while an item was made");
        }
        return new IllegalStateException("an item was not made", cause);
    }
}
