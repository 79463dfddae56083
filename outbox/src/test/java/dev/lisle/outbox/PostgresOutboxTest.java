package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresOutboxTest extends OutboxContract {
    private @Nullable DataSource source;

    @Override
    OutboxDatabase open() {
        source = TestDatabases.postgres();
        return reopen();
    }

    @Override
    OutboxDatabase reopen() {
        return OutboxDatabase.postgresql(Objects.requireNonNull(source));
    }

    @Test
    void connectionsThatAnswerTooEarlyAreRefused() {
        PGSimpleDataSource hasty = TestDatabases.postgres();
        hasty.setOptions("-c synchronous_commit=off");

        assertThatThrownBy(() -> OutboxDatabase.postgresql(hasty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_commit");
    }

    @Test
    void aServerOutOfReachIsSaid() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/outbox");

        assertThatThrownBy(() -> OutboxDatabase.postgresql(nowhere))
                .isInstanceOf(OutboxUnavailableException.class)
                .hasMessageContaining("127.0.0.1:1");
        assertThat(nowhere.getPortNumbers()).containsExactly(1);
    }
}
