package dev.lisle.outbox.workers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lisle.client.time.Pause;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.internal.sql.AccountTable;
import dev.lisle.outbox.internal.sql.Database;
import dev.lisle.outbox.internal.sql.Dialect;
import dev.lisle.outbox.internal.sql.SqlLedger;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.outbox.internal.work.Lanes;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.publisher.AtLimit;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what is due. Any number of workers, on any number of machines, may work on one database: of one account's chains one goes
 * out after the other, and no chain twice. One that is killed or loses its database leaves its chains to the others, or to itself
 * when it is back. Made by {@link dev.lisle.outbox.Outbox#worker}. Thread-safe.
 */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration UNTIL_TAKEN_FOR_DEAD = Duration.ofMinutes(2);
    private static final int FEWEST_MISSED_HEARTBEATS = 4;
    private static final Duration BETWEEN_LOOKS_AT_THE_CLOCK = Duration.ofSeconds(10);
    private static final Duration TO_WRITE_DOWN = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final int POLLS_BETWEEN_SWEEPS = 60;
    private static final Duration BETWEEN_SWEEPS_OF_MEDIA = Duration.ofHours(1);

    private final Database database;
    private final WorkTable work;
    private final Lanes lanes;
    private final Lane lane;
    private final WorkerSettings settings;
    private final Told told;
    private final DatabaseClock clock;
    private final @Nullable MediaStore media;
    private final ScheduledExecutorService house;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    private OutboxWorker(Builder builder) {
        database = builder.database;
        settings = builder.settings;
        media = builder.media;
        told = new Told(builder.listener);
        work = new WorkTable(database);
        lanes = new Lanes(database);
        clock = new DatabaseClock(database, builder.clock);
        Publisher publisher = builder.publisher
                .apply(Publisher.builder().settings(PublisherSettings.defaults().with(AtLimit.IGNORE)))
                .ledger(builder.ledger)
                .time(builder.clock, builder.pause)
                .build();
        lane = new Lane(new Tools(
                work,
                new AccountTable(database),
                builder.ledger,
                publisher,
                builder.clients,
                media == null ? draft -> draft : media::open,
                new Room(work, settings.quotaAge()),
                settings,
                told,
                clock,
                () -> stopping));
        house = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lisle-outbox");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to look for what is due, on threads of its own; returns at once.
     *
     * @throws OutboxUnavailableException if the database cannot be reached
     * @throws IllegalStateException if it was started before, or is closed
     */
    public synchronized void start() {
        if (scheduler != null || stopping) {
            throw new IllegalStateException("A worker is started once. Make another one.");
        }
        clock.compare();
        sweep();
        CustomTask<Void> task = Tasks.custom(Lanes.LANE.getTaskName(), Void.class)
                .onFailure((complete, lanesRow) ->
                        lanesRow.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAILURE)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> turn(instance.getId()));
        int missed = (int) Math.max(FEWEST_MISSED_HEARTBEATS, UNTIL_TAKEN_FOR_DEAD.dividedBy(settings.heartbeat()));
        SchedulerBuilder builder = Scheduler.create(database.source(), task)
                .tableName(Lanes.TABLE)
                .jdbcCustomization(Lanes.customization(database))
                .clock(clock::instant)
                .threads(settings.accountsAtOnce())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(missed)
                .shutdownMaxWait(settings.farewell());
        Scheduler made =
                (database.dialect() == Dialect.POSTGRESQL ? builder.pollUsingLockAndFetch(0.5, 1.0) : builder).build();
        made.start();
        scheduler = made;
        every(BETWEEN_LOOKS_AT_THE_CLOCK, clock::compare);
        every(settings.poll().multipliedBy(POLLS_BETWEEN_SWEEPS), this::sweep);
        every(BETWEEN_SWEEPS_OF_MEDIA, this::sweepMedia);
    }

    /**
     * Publishes what is due now, on this thread, and returns when nothing is. For a program that is started by a timer, and for tests.
     *
     * @return how many submissions it turned to
     * @throws OutboxUnavailableException if the database cannot be reached
     */
    public int runDue() {
        clock.compare();
        int all = 0;
        int handled;
        do {
            handled = 0;
            for (Map.Entry<String, Instant> wake : work.wakes().entrySet()) {
                Instant next = wake.getValue();
                while (next != null && !next.isAfter(clock.instant()) && !isEnding()) {
                    Lane.Turn turn = lane.turn(wake.getKey());
                    handled += turn.handled();
                    next = turn.next();
                    clock.compare();
                }
            }
            all += handled;
        } while (handled > 0 && !isEnding());
        return all;
    }

    private boolean isEnding() {
        return stopping || Thread.currentThread().isInterrupted();
    }

    /** How it does. Asks nobody. */
    public WorkerHealth health() {
        return told.health(scheduler != null && !stopping);
    }

    /**
     * Takes nothing more and waits for the chains that are on their way, as long as the settings say. What is not finished by then is
     * interrupted and left to the others: at once if nothing of it is live, else under its ledger.
     */
    @Override
    public void close() {
        stopping = true;
        house.shutdownNow();
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            told.awaitIdle(TO_WRITE_DOWN); // those who were interrupted still write down what they saw
        }
    }

    private CompletionHandler<Void> turn(String account) {
        told.begun();
        Lane.Turn turn;
        try {
            turn = lane.turn(account);
        } finally {
            told.ended();
        }
        return (complete, lanesRow) -> {
            Instant next = turn.next();
            if (next == null) {
                lanesRow.remove();
            } else {
                lanesRow.reschedule(complete, next);
            }
            if (turn.mayHaveMissed()) {
                wakeForWhatCameIn(account, next);
            }
            Scheduler running = scheduler;
            if (running != null && next != null && !next.isAfter(clock.instant())) {
                running.triggerCheckForDueExecutions();
            }
        };
    }

    /** It could not wake the account while somebody was turned to it. */
    private void wakeForWhatCameIn(String account, @Nullable Instant next) {
        work.next(account)
                .filter(came -> came.pause() == null)
                .map(came -> came.row().nextAt())
                .filter(wanted -> next == null || wanted.isBefore(next))
                .ifPresent(wanted -> lanes.wake(account, wanted));
    }

    private void sweep() {
        work.wakes().forEach(lanes::wake);
    }

    private void sweepMedia() {
        MediaStore store = media;
        if (store != null) {
            store.sweep(work.media());
        }
    }

    @SuppressWarnings("IllegalCatch") // the next time may do
    private void every(Duration time, Runnable chore) {
        Runnable safe = () -> {
            try {
                chore.run();
            } catch (RuntimeException e) {
                LOG.warn("A chore of the outbox failed and is done again later: {}", e.toString());
            }
        };
        ScheduledFuture<?> unused =
                house.scheduleWithFixedDelay(safe, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a worker is made of. Not thread-safe. */
    public static final class Builder {
        private final Database database;
        private final SqlLedger ledger;
        private final @Nullable MediaStore media;
        private final AccountClients clients;
        private UnaryOperator<Publisher.Builder> publisher = given -> given;
        private WorkerSettings settings = WorkerSettings.defaults();
        private Consumer<OutboxEvent> listener = event -> {};
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.REAL;

        /** Reached by {@link dev.lisle.outbox.Outbox#worker}. */
        public Builder(Database database, SqlLedger ledger, @Nullable MediaStore media, AccountClients clients) {
            this.database = database;
            this.ledger = ledger;
            this.media = media;
            this.clients = clients;
        }

        /**
         * What its publisher is made of, such as a host for files. Its ledger and its time are the worker's; a deadline makes no sense,
         * and limits are the outbox's to keep.
         */
        public Builder publisher(UnaryOperator<Publisher.Builder> made) {
            publisher = made;
            return this;
        }

        /** How it works. */
        public Builder settings(WorkerSettings newSettings) {
            settings = newSettings;
            return this;
        }

        /** Told of everything it does, on the threads that do it; what it throws is logged and changes nothing. */
        public Builder listener(Consumer<OutboxEvent> newListener) {
            listener = newListener;
            return this;
        }

        /** Another clock, which may be wrong, and another way to wait; for tests. */
        public Builder time(Clock newClock, Pause newPause) {
            clock = newClock;
            pause = newPause;
            return this;
        }

        /** The worker; it does nothing until it is started. */
        public OutboxWorker build() {
            return new OutboxWorker(this);
        }
    }
}
