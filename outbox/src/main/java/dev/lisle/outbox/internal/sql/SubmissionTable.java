package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.submissions.Backlog;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The submissions, as users ask for them and change them. What workers do with them stands in {@link WorkTable}. */
public final class SubmissionTable {
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})-([a-z0-9]{1,32})");

    /**
     * Counts what is before the workers: what is live or cancelled, which is most of it, is not touched, and what waits for its time is
     * counted in an index.
     */
    static final String BACKLOG = """
            select 'WAITING' as kind, count(*) as number, cast(null as bigint) as late
            from lisle_outbox_submission where state = 'PENDING' and due > <now>
            union all
            select case when next_at > <now> then 'POSTPONED'
                when exists (select 1 from lisle_outbox_account p where p.account in (s.account, '*'))
                  or exists (select 1 from lisle_outbox_meta where name = 'hold') then 'HELD'
                else 'DUE' end as kind, count(*) as number, <now> - min(case when next_at > created_at then next_at else created_at end) as late
            from lisle_outbox_submission s where state = 'PENDING' and due <= <now> group by 1
            union all
            select state as kind, count(*) as number, cast(null as bigint) as late
            from lisle_outbox_submission where state in ('PUBLISHING', 'UNKNOWN', 'FAILED') group by state""";

    private final Database database;

    /** Over the tables of {@code database}. */
    public SubmissionTable(Database database) {
        this.database = database;
    }

    /** Keeps a new one; gives the one that has the caller's key instead, if there is one. */
    public SubmissionRow insert(SubmissionId id, NewSubmission wanted, String askedHash) {
        return database.write(handle -> {
            int inserted = handle.createUpdate("""
                            insert into lisle_outbox_submission (id, account, submission_key, asked_hash, draft, state,
                              due, next_at, not_after, tries, failures, resumable, created_at)
                            values (:id, :account, :key, :hash, :draft, 'PENDING', :due, :due, :notAfter, 0, 0, 0, <now>)
                            on conflict do nothing""")
                    .bind("id", id.value())
                    .bind("account", wanted.account())
                    .bind("key", wanted.key())
                    .bind("hash", askedHash)
                    .bind("draft", SubmissionRow.json(wanted.draft()))
                    .bind("due", wanted.when().toEpochMilli())
                    .bind("notAfter", millis(wanted.notAfter()))
                    .execute();
            if (inserted == 1) {
                needs(handle, id, wanted.draft());
                return row(handle, id).orElseThrow();
            }
            return handle.createQuery(
                            "select * from lisle_outbox_submission where account = :account and submission_key = :key")
                    .bind("account", wanted.account())
                    .bind("key", wanted.key())
                    .map((row, context) -> SubmissionRow.of(row, context))
                    .one();
        });
    }

    /** One submission with what is live of it. */
    public Optional<SubmissionRow> find(SubmissionId id) {
        return database.read(handle ->
                row(handle, id).map(row -> row.with(live(handle, List.of(id)).getOrDefault(id.value(), List.of()))));
    }

    /** One page. */
    public SubmissionPage list(SubmissionQuery query) {
        return database.read(handle -> {
            List<Submission> found = new ArrayList<>(
                    rows(handle, query).stream().map(SubmissionRow::submission).toList());
            boolean more = found.size() > query.limit();
            if (more) {
                found.remove(found.size() - 1);
            }
            Map<String, List<LivePost>> live =
                    live(handle, found.stream().map(Submission::id).toList());
            List<Submission> items = found.stream()
                    .map(one -> new SubmissionRow(one, 0, 0, false, "")
                            .with(live.getOrDefault(one.id().value(), List.of()))
                            .submission())
                    .toList();
            Submission last = more ? items.get(items.size() - 1) : null;
            return new SubmissionPage(
                    items,
                    last == null
                            ? null
                            : last.due().toEpochMilli() + "-" + last.id().value());
        });
    }

    /**
     * Changes one, if {@code allowed} has its state at that moment.
     *
     * @param change SQL that sets columns; it may use {@code :draft}, {@code :moment}, {@code :notAfter} and {@code <now>}
     * @return how it was before; if its state is not one of {@code allowed}, nothing was changed
     * @throws NoSuchSubmissionException if there is none
     */
    public SubmissionRow change(SubmissionId id, List<SubmissionState> allowed, String change, Change values) {
        return database.write(handle -> {
            SubmissionRow before = locked(handle, id);
            if (allowed.contains(before.submission().state())) {
                handle.createUpdate("update lisle_outbox_submission set " + change + " where id = :id")
                        .bind("id", id.value())
                        .bind("draft", values.draft() == null ? null : SubmissionRow.json(values.draft()))
                        .bind("moment", millis(values.moment()))
                        .bind("notAfter", millis(values.notAfter()))
                        .execute();
                if (values.draft() != null) {
                    needs(handle, id, values.draft());
                }
            }
            return before;
        });
    }

    /** What a change needs. */
    public record Change(
            @Nullable Draft draft,
            @Nullable Instant moment,
            @Nullable Instant notAfter) {
        /** Nothing. */
        public static final Change NONE = new Change(null, null, null);
    }

    /** The submission that has a caller's key; empty if none has. */
    public Optional<SubmissionId> withKey(String account, String key) {
        return database.read(handle -> handle.createQuery(
                        "select id from lisle_outbox_submission where account = :account and submission_key = :key")
                .bind("account", account)
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .map(SubmissionId::new));
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    /** How many there are in each state, of those that are not finished, and those that failed. */
    public Map<SubmissionState, Long> counts() {
        return database.read(handle -> {
            Map<SubmissionState, Long> counts = new HashMap<>();
            for (SubmissionState state : SubmissionState.values()) {
                counts.put(
                        state,
                        handle.createQuery("select count(*) from lisle_outbox_submission where state = :state")
                                .bind("state", state.name())
                                .mapTo(Long.class)
                                .one());
            }
            return counts;
        });
    }

    /** How much there is to be done. */
    public Backlog backlog() {
        return database.read(handle -> {
            Map<String, Long> counts = new HashMap<>();
            Duration[] late = {Duration.ZERO};
            handle.createQuery(BACKLOG)
                    .map((row, context) -> {
                        String kind = row.getString("kind");
                        if (kind.equals("DUE")) {
                            late[0] = Duration.ofMillis(row.getLong("late"));
                        }
                        return counts.put(kind, row.getLong("number"));
                    })
                    .list();
            return new Backlog(
                    counts.getOrDefault("WAITING", 0L),
                    counts.getOrDefault("DUE", 0L),
                    counts.getOrDefault("POSTPONED", 0L),
                    counts.getOrDefault("HELD", 0L),
                    counts.getOrDefault("PUBLISHING", 0L),
                    counts.getOrDefault("UNKNOWN", 0L),
                    counts.getOrDefault("FAILED", 0L),
                    late[0]);
        });
    }

    private static void needs(Handle handle, SubmissionId id, Draft draft) {
        handle.createUpdate("delete from lisle_outbox_media where submission = :id")
                .bind("id", id.value())
                .execute();
        for (String name : MediaStore.names(draft)) {
            handle.createUpdate("insert into lisle_outbox_media (submission, name) values (:id, :name)")
                    .bind("id", id.value())
                    .bind("name", name)
                    .execute();
        }
    }

    /** SQLite has locked it all by then; PostgreSQL locks the row. */
    private SubmissionRow locked(Handle handle, SubmissionId id) {
        String lock = database.dialect() == Dialect.POSTGRESQL ? " for update" : "";
        return handle.createQuery("select * from lisle_outbox_submission where id = :id" + lock)
                .bind("id", id.value())
                .map((row, context) -> SubmissionRow.of(row, context))
                .findOne()
                .orElseThrow(() -> new NoSuchSubmissionException(id.value()));
    }

    private static Optional<SubmissionRow> row(Handle handle, SubmissionId id) {
        return handle.createQuery("select * from lisle_outbox_submission where id = :id")
                .bind("id", id.value())
                .map((row, context) -> SubmissionRow.of(row, context))
                .findOne();
    }

    private static List<SubmissionRow> rows(Handle handle, SubmissionQuery query) {
        String order = query.newestFirst() ? "desc" : "asc";
        String beyond = query.newestFirst() ? "<" : ">";
        StringBuilder sql = new StringBuilder("select * from lisle_outbox_submission where true");
        sql.append(query.account() == null ? "" : " and account = :account");
        sql.append(query.from() == null ? "" : " and due >= :from");
        sql.append(query.until() == null ? "" : " and due \\< :until");
        sql.append(query.after() == null ? "" : " and (due, id) \\" + beyond + " (:afterDue, :afterId)");
        if (!query.states().isEmpty()) {
            sql.append(" and state in (<states>)");
        }
        sql.append(" order by due ").append(order).append(", id ").append(order).append(" limit :limit");
        try (Query select = handle.createQuery(sql.toString())) {
            select.bind("limit", query.limit() + 1);
            if (!query.states().isEmpty()) {
                select.bindList(
                        "states",
                        query.states().stream().map(Enum::name).sorted().toList());
            }
            if (query.account() != null) {
                select.bind("account", query.account());
            }
            if (query.from() != null) {
                select.bind("from", query.from().toEpochMilli());
            }
            if (query.until() != null) {
                select.bind("until", query.until().toEpochMilli());
            }
            if (query.after() != null) {
                Matcher cursor = CURSOR.matcher(query.after());
                if (!cursor.matches()) {
                    throw new IllegalArgumentException("\"" + query.after() + "\" is no place in a list of submissions."
                            + " Give what the page before says.");
                }
                select.bind("afterDue", Long.parseLong(cursor.group(1))).bind("afterId", cursor.group(2));
            }
            return select.map((row, context) -> SubmissionRow.of(row, context)).list();
        }
    }

    static Map<String, List<LivePost>> live(Handle handle, List<SubmissionId> ids) {
        Map<String, List<LivePost>> live = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(
                            "select * from lisle_outbox_post where submission in (<ids>) order by submission, number")
                    .bindList("ids", ids.stream().map(SubmissionId::value).toList())
                    .map((row, context) -> {
                        live.computeIfAbsent(row.getString("submission"), id -> new ArrayList<>())
                                .add(SubmissionRow.post(row));
                        return 0;
                    })
                    .list();
        }
        return live;
    }
}
