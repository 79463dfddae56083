package dev.lisle.micrometer;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.errors.OutboxException;
import dev.lisle.outbox.submissions.Backlog;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backlog as it was at the last look, so that many gauges, and many who scrape them, are one question. */
final class BacklogReading {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxMeters.class);

    private final Outbox outbox;
    private final Clock clock;
    private final long goodForInNanos;
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    /** {@code backlog} is null if the database could not be asked. */
    private record Look(long atInNanos, @Nullable Backlog backlog) {}

    BacklogReading(Outbox outbox, Clock clock, Duration goodFor) {
        this.outbox = outbox;
        this.clock = clock;
        this.goodForInNanos = goodFor.toNanos();
    }

    double of(ToLongFunction<Backlog> count) {
        Look look = last.get();
        long now = clock.monotonicTime();
        if (look == null || now - look.atInNanos() >= goodForInNanos) {
            look = look(now, look != null && look.backlog() == null);
            last.set(look);
        }
        return look.backlog() == null ? Double.NaN : count.applyAsLong(look.backlog());
    }

    private Look look(long now, boolean failedBefore) {
        try {
            return new Look(now, outbox.backlog());
        } catch (OutboxException e) {
            if (!failedBefore) {
                LOG.warn("The gauges of the outbox are without a number until its database is back: {}", e.toString());
            }
            return new Look(now, null);
        }
    }
}
