package dev.lisle.outbox;

import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.LedgerContract;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The contract of every ledger, for those in databases. */
abstract class SqlLedgerContract extends LedgerContract {
    private final Map<Ledger, OutboxDatabase> open = new IdentityHashMap<>();
    private @Nullable DataSource clock;

    /** The same database each time, with its movable clock. */
    abstract OutboxDatabase open();

    @Override
    protected Ledger ledger() {
        OutboxDatabase database = open();
        clock = database.database().source();
        open.put(database.ledger(), database);
        return database.ledger();
    }

    @Override
    protected Ledger another(Ledger ledger) {
        OutboxDatabase database = open();
        open.put(database.ledger(), database);
        return database.ledger();
    }

    @Override
    protected boolean pass(Duration time) {
        TestDatabases.advance(Objects.requireNonNull(clock), time);
        return true;
    }

    @Override
    protected boolean hold(Ledger ledger, boolean onHold) {
        OutboxDatabase database = Objects.requireNonNull(open.get(ledger));
        if (onHold) {
            database.hold("a person said so");
        } else {
            database.endHold();
        }
        return true;
    }

    @AfterEach
    void close() {
        open.values().forEach(OutboxDatabase::close);
    }
}
