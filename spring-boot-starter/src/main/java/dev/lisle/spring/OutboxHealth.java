package dev.lisle.spring;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.workers.WorkerHealth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while posts go out; out of service while the outbox is on hold; down if the database is out of reach or the worker, where there
 * is to be one, does not run. Asks the database, never Meta. What waits for a person (paused accounts, posts that failed or are in
 * doubt) is told and takes nothing down.
 */
final class OutboxHealth extends AbstractHealthIndicator {
    private final Outbox outbox;
    private final @Nullable OutboxWorkerLifecycle worker;

    OutboxHealth(Outbox outbox, @Nullable OutboxWorkerLifecycle worker) {
        super("The outbox cannot be asked");
        this.outbox = outbox;
        this.worker = worker;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("submissions", outbox.counts());
        builder.withDetail(
                "paused", outbox.pauses().stream().map(OutboxHealth::paused).toList());
        Optional<String> hold = outbox.database().holdReason();
        hold.ifPresent(reason -> builder.withDetail("hold", reason));
        boolean isIdle = false;
        if (worker != null) {
            Optional<WorkerHealth> health = worker.health();
            health.ifPresent(known -> builder.withDetail("worker", known));
            isIdle = health.filter(WorkerHealth::isRunning).isEmpty();
        }
        if (isIdle) {
            builder.down();
        } else if (hold.isPresent()) {
            builder.outOfService();
        } else {
            builder.up();
        }
    }

    private static String paused(Pause pause) {
        return pause.account() == null ? "all accounts" : pause.account();
    }
}
