package dev.lisle.outbox.internal.work;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.lisle.outbox.internal.sql.Database;
import dev.lisle.outbox.internal.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When which account is to be turned to, in db-scheduler's table: one lane an account, so that a poll costs as much as there are accounts
 * that are due, however much is pending. The lanes are hints: what they lack, a sweep puts back.
 */
public final class Lanes {
    /** db-scheduler's table. */
    public static final String TABLE = "lisle_outbox_lane";

    /** One lane for each account. */
    public static final TaskDescriptor<Void> LANE = TaskDescriptor.of("lane");

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final SchedulerClient client;

    /** Over the tables of {@code database}. */
    public Lanes(Database database) {
        client = SchedulerClient.Builder.create(database.source(), List.of())
                .tableName(TABLE)
                .jdbcCustomization(customization(database))
                .build();
    }

    /** What db-scheduler has to know of a database. */
    public static JdbcCustomization customization(Database database) {
        return database.dialect() == Dialect.POSTGRESQL
                ? new PostgreSqlJdbcCustomization(false, false)
                : new SqliteJdbcCustomization();
    }

    /**
     * Has an account turned to at that moment at the latest. If it is being turned to right now, nothing happens: whoever does so looks
     * for more before they leave. If the database fails, that is logged: the sweep makes up for it.
     */
    @SuppressWarnings("IllegalCatch") // db-scheduler throws what JDBC throws, and more
    public void wake(String account, Instant at) {
        TaskInstanceId lane = TaskInstanceId.of(LANE.getTaskName(), account);
        try {
            Optional<ScheduledExecution<Object>> known = client.getScheduledExecution(lane);
            if (known.isEmpty()) {
                client.schedule(LANE.instance(account).build(), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
            } else if (!known.get().isPicked() && known.get().getExecutionTime().isAfter(at)) {
                client.reschedule(lane, at);
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            LOG.debug("The account {} is being turned to", account);
        } catch (RuntimeException e) {
            LOG.warn("The account {} could not be woken; the next sweep does it: {}", account, e.toString());
        }
    }
}
