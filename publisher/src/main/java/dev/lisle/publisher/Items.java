package dev.lisle.publisher;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainersClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.internal.decide.Reading;
import dev.lisle.publisher.internal.facts.CreateFailure;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.waiting.ContainerFailedException;
import dev.lisle.publisher.waiting.ContainerWait;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The items of a chain's carousels: made side by side, those of all parts at once, so that Meta processes the later ones while
 * the earlier parts go live. They are never published themselves, so one more of them does no harm.
 */
final class Items implements AutoCloseable {
    /** Meta lets a container live for 24 hours; what is near its end is made again. */
    private static final Duration USABLE_FOR = Duration.ofHours(20);

    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final ContainersClient containers;
    private final LedgerLog log;
    private final ExecutorService executor;
    private final Clock clock;
    private final Pause pause;
    private final ContainerWait wait;
    private final Map<Integer, List<Future<ContainerId>>> made = new HashMap<>();

    Items(ContainersClient containers, LedgerLog log, ExecutorService executor, Clock clock, Pause pause) {
        this.containers = containers;
        this.log = log;
        this.executor = executor;
        this.clock = clock;
        this.pause = pause;
        this.wait = new ContainerWait(clock, pause);
    }

    /** Begins to make those that a part lacks; does nothing for a part that has begun already or is no carousel. */
    void begin(PartPlan part) {
        if (part.isCarousel() && !made.containsKey(part.number())) {
            List<Future<ContainerId>> items = new ArrayList<>();
            for (int i = 0; i < part.media().size(); i++) {
                int item = i;
                Callable<ContainerId> task = () -> existingOrNew(part, item);
                items.add(executor.submit(task));
            }
            made.put(part.number(), items);
        }
    }

    /**
     * The items of a part, once all are ready; empty if it is no carousel.
     *
     * @throws ContainerFailedException if Meta cannot process one of them
     */
    List<ContainerId> ready(PartPlan part, Duration budget) throws InterruptedException {
        begin(part);
        List<ContainerId> ids = new ArrayList<>();
        for (Future<ContainerId> item : made.getOrDefault(part.number(), List.of())) {
            ids.add(get(item));
        }
        for (int i = ids.size() - 1; i >= 0; i--) { // the youngest first: once it is ready, the others mostly are too
            ids.set(i, ready(part, i, ids.get(i), budget));
        }
        return ids;
    }

    /** Stops making more. */
    @Override
    public void close() {
        made.values().forEach(items -> items.forEach(item -> item.cancel(true)));
    }

    /** One of an earlier run may have failed or expired since; then another takes its place. */
    private ContainerId ready(PartPlan part, int item, ContainerId id, Duration budget) throws InterruptedException {
        try {
            wait.untilFinished(containers, id, budget);
            return id;
        } catch (ContainerFailedException e) {
            if (!Objects.equals(log.earlierItem(part, item), id)) {
                throw e;
            }
            ContainerId fresh = create(part, item);
            wait.untilFinished(containers, fresh, budget);
            return fresh;
        }
    }

    private ContainerId existingOrNew(PartPlan part, int item) throws InterruptedException {
        ContainerId existing = log.item(part, item, clock.instant().minus(USABLE_FOR));
        return existing == null ? create(part, item) : existing;
    }

    private ContainerId create(PartPlan part, int item) throws InterruptedException {
        Duration before = FIRST_WAIT;
        for (int tries = 1; ; tries++, before = before.multipliedBy(2)) {
            try {
                ContainerId id =
                        containers.create(NewContainers.item(part.media().get(item)));
                log.record(new Fact.ItemCreated(clock.instant(), part.number(), item, id));
                return id;
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

    private static ContainerId get(Future<ContainerId> item) throws InterruptedException {
        try {
            return item.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("while an item was made");
            }
            throw new IllegalStateException("an item was not made", e.getCause());
        }
    }
}
