package dev.lisle.outbox.workers;

import dev.lisle.outbox.internal.sql.AccountTable;
import dev.lisle.outbox.internal.sql.SqlLedger;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** What workers work with; {@code now} is the database's clock. */
record Tools(
        WorkTable work,
        AccountTable accounts,
        SqlLedger ledger,
        Publisher publisher,
        AccountClients clients,
        UnaryOperator<Draft> opened,
        Room room,
        WorkerSettings settings,
        Told told,
        Clock now,
        BooleanSupplier isStopping) {}
