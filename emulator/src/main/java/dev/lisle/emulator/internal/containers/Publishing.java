package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.faults.ConnectionCut;
import dev.lisle.emulator.internal.faults.FaultBook;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.world.Container;
import dev.lisle.emulator.internal.world.ContentKind;
import dev.lisle.emulator.internal.world.Publication;
import dev.lisle.emulator.internal.world.Publications;
import dev.lisle.emulator.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Publishes containers, with the faults that strike a post on its way. */
final class Publishing {
    private final World world;
    private final FaultBook faults;
    private final EmulatorClock clock;

    Publishing(World world, FaultBook faults, EmulatorClock clock) {
        this.world = world;
        this.faults = faults;
        this.clock = clock;
    }

    /** The id of the post; waits if a fault makes it late. */
    String publish(Container container, Operation operation) {
        Publications publications = world.publications();
        Publication accepted = publications.accept(container);
        if (accepted.repeated() || faults.isEmpty()) {
            return publications.apply(accepted, world.now());
        }
        String username = container.owner().username();
        Instant now = world.now(); // before a strike is counted: who sees it may move the clock at once
        Publication publication = accepted.with(lags(operation, username), isDetached(container, operation, username));
        if (faults.strike(operation, username, FaultKind.Late.class::isInstance) instanceof FaultKind.Late late) {
            return publishLate(publication, late, now.plus(late.by()));
        }
        return publications.apply(publication, world.now());
    }

    private String publishLate(Publication publication, FaultKind.Late late, Instant due) {
        CompletableFuture<String> id = world.publications().applyAt(publication, due);
        if (late.line() == Line.CLOSED || !waitUntil(due)) {
            throw new ConnectionCut(late.toString());
        }
        world.publications().settle();
        try {
            return id.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof GraphError refusal ? refusal : e;
        }
    }

    private boolean waitUntil(Instant due) {
        try {
            return clock.awaitUntil(due);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<View, Duration> lags(Operation operation, String username) {
        Map<View, Duration> lags = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (faults.strike(
                            operation,
                            username,
                            kind -> kind instanceof FaultKind.Lagging lagging && lagging.view() == view)
                    instanceof FaultKind.Lagging lagging) {
                lags.put(view, lagging.by());
            }
        }
        return lags;
    }

    /** Only replies with a video lose their parent, and only those that are published soon after they got ready. */
    private boolean isDetached(Container container, Operation operation, String username) {
        boolean video = container.content().kind() == ContentKind.VIDEO
                || container.items().stream().anyMatch(item -> item.content().kind() == ContentKind.VIDEO);
        if (!video || container.content().relations().replyTo() == null) {
            return false;
        }
        Instant now = world.now();
        Duration ready = Duration.between(container.readyAt(), now);
        return faults.strike(
                        operation,
                        username,
                        kind -> kind instanceof FaultKind.Detached detached && ready.compareTo(detached.within()) < 0)
                != null;
    }
}
