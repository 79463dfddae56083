package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The publish ledger in the outbox's database. What makes it safe between machines is one condition in one statement: a commit
 * writes only where the fence is the last one, the lease has not run out by the database's clock, and the chain has as many lines
 * as the worker has seen.
 */
public final class SqlLedger implements Ledger {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[ -~&&[^\"\\\\]]{1,100}");

    private final Database database;
    private final Hold hold;
    private final Map<String, Long> held = new ConcurrentHashMap<>();

    /** Over the tables of {@code database}; leases are given only while nothing holds them. */
    public SqlLedger(Database database, Hold hold) {
        this.database = database;
        this.hold = hold;
    }

    @Override
    public Optional<String> begin(String chain, String key, String line) {
        if (!ID.matcher(chain).matches()) {
            throw new IllegalArgumentException(
                    "\"" + chain + "\" is no id of a chain: use 1 to 64 letters, digits, - and _.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A key has 1 to 100 printable ASCII characters without quote and backslash.");
        }
        while (true) {
            Begun begun = tried(chain, () -> database.write(h -> begin(h, chain, key, line)));
            if (begun.done() || begun.other().isPresent()) {
                return begun.other();
            }
        }
    }

    /** If neither was begun nor is another in the way, that other was finished a moment ago. */
    private record Begun(boolean done, Optional<String> other) {}

    private static Begun begin(Handle handle, String chain, String key, String line) {
        int inserted =
                handle.createUpdate("""
                        insert into lisle_ledger_chain (chain, content_key, line_count, fence, leased_until)
                        values (:chain, :key, 1, 0, 0) on conflict do nothing""").bind("chain", chain).bind("key", key).execute();
        if (inserted == 1) {
            write(handle, chain, 0, List.of(line));
            return new Begun(true, Optional.empty());
        }
        if (exists(handle, chain)) {
            throw new IllegalArgumentException("The chain " + chain + " is there already. Choose another id.");
        }
        return new Begun(
                false,
                handle.createQuery(
                                "select chain from lisle_ledger_chain where content_key = :key and finished_at is null")
                        .bind("key", key)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public List<String> read(String chain) {
        return tried(
                chain,
                () -> database.read(handle -> handle.createQuery(
                                "select line from lisle_ledger_line where chain = :chain order by number")
                        .bind("chain", chain)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public int append(String chain, List<String> lines) {
        int count = tried(
                chain,
                () -> database.write(handle -> {
                    Optional<Integer> after = handle.createQuery("""
                                    update lisle_ledger_chain set line_count = line_count + :more where chain = :chain
                                    returning line_count""")
                            .bind("more", lines.size())
                            .bind("chain", chain)
                            .mapTo(Integer.class)
                            .findOne();
                    after.ifPresent(all -> write(handle, chain, all - lines.size(), lines));
                    return after.orElse(0);
                }));
        if (count == 0) {
            throw new IllegalArgumentException("There is no chain " + chain + " in this database.");
        }
        return count;
    }

    @Override
    public boolean commit(String chain, long fence, int count, List<String> lines) {
        return tried(
                chain,
                () -> database.write(handle -> {
                    boolean holds = handle.createUpdate("""
                                            update lisle_ledger_chain set line_count = line_count + :more
                                            where chain = :chain and fence = :fence and line_count = :count
                                              and leased_until > <now> and finished_at is null""")
                                    .bind("more", lines.size())
                                    .bind("chain", chain)
                                    .bind("fence", fence)
                                    .bind("count", count)
                                    .execute()
                            == 1;
                    if (holds) {
                        write(handle, chain, count, lines);
                    }
                    return holds;
                }));
    }

    @Override
    public OptionalLong lease(String chain, Duration time) {
        Optional<Long> fence = tried(
                chain,
                () -> database.statement(handle -> handle.createQuery("""
                                        update lisle_ledger_chain set fence = fence + 1, leased_until = <now> + :time
                                        where chain = :chain and leased_until <= <now> and finished_at is null
                                          and not exists (select 1 from lisle_outbox_meta where name = 'hold')
                                        returning fence""")
                        .bind("time", time.toMillis())
                        .bind("chain", chain)
                        .mapTo(Long.class)
                        .findOne()));
        if (fence.isEmpty()) {
            hold.check();
            return OptionalLong.empty();
        }
        held.put(chain, fence.get());
        return OptionalLong.of(fence.get());
    }

    @Override
    public boolean renew(String chain, long fence, Duration time) {
        boolean renewed = tried(
                chain,
                () -> database.statement(handle -> handle.createUpdate("""
                                                update lisle_ledger_chain set leased_until = <now> + :time
                                                where chain = :chain and fence = :fence and leased_until > <now>
                                                  and finished_at is null
                                                  and not exists (select 1 from lisle_outbox_meta where name = 'hold')""")
                                .bind("time", time.toMillis())
                                .bind("chain", chain)
                                .bind("fence", fence)
                                .execute()
                        == 1));
        if (!renewed) {
            hold.check();
        }
        return renewed;
    }

    @Override
    public void release(String chain, long fence) {
        held.remove(chain, fence);
        tried(
                chain,
                () -> database.statement(handle -> handle.createUpdate(
                                "update lisle_ledger_chain set leased_until = 0 where chain = :chain and fence = :fence"
                                        + " and leased_until > 0")
                        .bind("chain", chain)
                        .bind("fence", fence)
                        .execute()));
    }

    @Override
    public boolean finish(String chain, long fence) {
        boolean finished = tried(
                chain,
                () -> database.statement(handle -> handle.createUpdate("""
                                                update lisle_ledger_chain set finished_at = <now>, leased_until = 0
                                                where chain = :chain and fence = :fence and leased_until > <now>
                                                  and finished_at is null""")
                                .bind("chain", chain)
                                .bind("fence", fence)
                                .execute()
                        == 1));
        if (finished) {
            held.remove(chain, fence);
        }
        return finished;
    }

    @Override
    public List<String> unfinished() {
        return tried(
                "all chains",
                () -> database.read(
                        handle -> handle.createQuery("select chain from lisle_ledger_chain where finished_at is null")
                                .mapTo(String.class)
                                .list()));
    }

    /** Whether there is such a chain and it is finished. */
    public boolean isFinished(String chain) {
        return tried(
                chain,
                () -> database.read(handle -> handle.createQuery(
                                        "select count(*) from lisle_ledger_chain where chain = :chain and finished_at is not null")
                                .bind("chain", chain)
                                .mapTo(Integer.class)
                                .one()
                        == 1));
    }

    @Override
    public void close() {
        held.forEach(this::release);
    }

    private static boolean exists(Handle handle, String chain) {
        return handle.createQuery("select count(*) from lisle_ledger_chain where chain = :chain")
                        .bind("chain", chain)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static void write(Handle handle, String chain, int before, List<String> lines) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into lisle_ledger_line (chain, number, line) values (:chain, :number, :line)");
        int number = before;
        for (String line : lines) {
            batch.bind("chain", chain)
                    .bind("number", ++number)
                    .bind("line", line)
                    .add();
        }
        batch.execute();
    }

    private static <T> T tried(String chain, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutboxUnavailableException e) {
            throw new LedgerException("The ledger of " + chain + " cannot be used. " + e.getMessage(), e);
        }
    }
}
