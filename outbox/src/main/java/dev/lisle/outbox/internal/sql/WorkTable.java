package dev.lisle.outbox.internal.sql;

import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.quotas.QuotaPlanner;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.PublishedPart;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The submissions, as workers take them and write down what became of them. */
public final class WorkTable {
    /** How long a worker that was not heard of may still be at it: a lease and some more. */
    private static final Duration UNTIL_LOOKED_AFTER = Duration.ofSeconds(150);

    /** Finds what an account is to be turned to for. */
    static final String NEXT = """
            select s.*, case when next_at <= <now> then 1 else 0 end as is_due,
              (select min(p.pause) from lisle_outbox_account p where p.account in (s.account, '*')) as pause,
              (select count(*) from lisle_outbox_meta where name = 'hold') as holds
            from lisle_outbox_submission s where account = :account and next_at is not null
            order by next_at, id limit 1""";

    /** Finds the account after another that has something to do, in one step down the index of what is to be done. */
    static final String WAKE_AFTER = """
            select account, next_at from lisle_outbox_submission
            where next_at is not null and account > :account
            order by account, next_at, id limit 1""";

    /** Finds what waits for later; what waits longer than a window of Meta's quotas, nothing that goes now can delay. */
    static final String POSTPONED = """
            select * from lisle_outbox_submission
            where account = :account and next_at > :now and next_at <= :until and state = 'PENDING' and tries > 0
            order by account, next_at, id""";

    private static final String MINE = " where id = :id and chain = :chain and state in ('PUBLISHING', 'UNKNOWN')";

    private final Database database;

    /** Over the tables of {@code database}. */
    public WorkTable(Database database) {
        this.database = database;
    }

    /**
     * What an account's worker turns to next.
     *
     * @param isDue whether it is time
     * @param pause why the account is paused; null if it is not
     * @param isOnHold whether nothing goes out, since the database was restored from a copy
     */
    public record Next(
            SubmissionRow row, boolean isDue, @Nullable PauseKind pause, boolean isOnHold) {}

    /** The submission of an account that is to be turned to first; empty if there is none to turn to. */
    public Optional<Next> next(String account) {
        return database.read(handle -> handle.createQuery(NEXT)
                .bind("account", account)
                .map((row, context) -> new Next(
                        SubmissionRow.of(row, context),
                        row.getInt("is_due") == 1,
                        pause(row.getString("pause")),
                        row.getInt("holds") > 0))
                .findOne());
    }

    private static @Nullable PauseKind pause(@Nullable String kind) {
        return kind == null ? null : PauseKind.valueOf(kind);
    }

    /** When each account that has something to do wants to be turned to. As many steps as there are such accounts, no more. */
    public Map<String, Instant> wakes() {
        return database.read(handle -> {
            Map<String, Instant> wakes = new LinkedHashMap<>();
            for (String last = ""; last != null; ) {
                last = handle.createQuery(WAKE_AFTER)
                        .bind("account", last)
                        .map((row, context) -> {
                            String account = row.getString("account");
                            wakes.put(account, Instant.ofEpochMilli(row.getLong("next_at")));
                            return account;
                        })
                        .findOne()
                        .orElse(null);
            }
            return wakes;
        });
    }

    /**
     * Takes a submission that waits for its time: from now on it cannot be edited. Empty if it was cancelled, moved or taken by somebody
     * else, or if its account is paused.
     */
    public Optional<SubmissionRow> take(SubmissionId id) {
        return database.statement(handle -> handle.createQuery("""
                        update lisle_outbox_submission set state = 'PUBLISHING', tries = tries + 1,
                          chain = id || '-' || cast(tries + 1 as varchar(9)), next_at = <now> + :later, note = null
                        where id = :id and state = 'PENDING' and next_at <= <now>
                          and not exists (select 1 from lisle_outbox_account p
                            where p.account in (lisle_outbox_submission.account, '*'))
                          and not exists (select 1 from lisle_outbox_meta where name = 'hold')
                        returning *""")
                .bind("id", id.value())
                .bind("later", UNTIL_LOOKED_AFTER.toMillis())
                .map((row, context) -> SubmissionRow.of(row, context))
                .findOne());
    }

    /** What an account has tried to publish and put off until later. */
    public List<Submission> postponed(String account, Instant now) {
        return database.read(handle -> handle.createQuery(POSTPONED)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .bind("until", now.plus(QuotaPlanner.WINDOW).toEpochMilli())
                .map((row, context) -> SubmissionRow.of(row, context).submission())
                .list());
    }

    /** Every part is live. */
    public void published(SubmissionRow row, List<PublishedPart> parts) {
        database.write(handle -> {
            live(handle, row, parts);
            handle.createUpdate("delete from lisle_outbox_media where submission = :id")
                    .bind("id", row.submission().id().value())
                    .execute();
            return mine(handle, row, """
                            state = 'PUBLISHED', next_at = null, note = null, finished_at = <now>, failures = 0,
                            resumable = 0, doubt = null, doubt_part = null, candidates = null""").execute();
        });
    }

    /** It goes no further by itself. */
    public void failed(SubmissionRow row, List<PublishedPart> live, boolean resumable, String note) {
        database.write(handle -> {
            live(handle, row, live);
            return mine(handle, row, """
                            state = 'FAILED', next_at = null, note = :note, finished_at = <now>, resumable = :resumable,
                            doubt = null, doubt_part = null, candidates = null""")
                    .bind("note", note)
                    .bind("resumable", resumable ? 1 : 0)
                    .execute();
        });
    }

    /** Its last moment passed before anything of it went out. */
    public void missed(SubmissionRow row, String note) {
        database.write(handle -> {
            return mine(handle, row, """
                            state = 'MISSED', next_at = null, note = :note, finished_at = <now>, failures = 0,
                            resumable = 0""").bind("note", note).execute();
        });
    }

    /** Whether its last moment has passed. */
    public boolean isTooLate(SubmissionRow row) {
        Instant last = row.submission().notAfter();
        return last != null && database.now() > last.toEpochMilli();
    }

    /** A part may be live; looked at again at {@code lookAgain}, or never for null. */
    public void unknown(
            SubmissionRow row,
            List<PublishedPart> live,
            UnknownPart unknown,
            String note,
            @Nullable Instant lookAgain) {
        database.write(handle -> {
            live(handle, row, live);
            return mine(handle, row, """
                            state = 'UNKNOWN', next_at = :next, note = :note, resumable = 1,
                            doubt = :doubt, doubt_part = :part, candidates = :candidates""")
                    .bind("next", lookAgain == null ? null : lookAgain.toEpochMilli())
                    .bind("note", note)
                    .bind("doubt", unknown.doubt().name())
                    .bind("part", unknown.number())
                    .bind("candidates", SubmissionRow.text(unknown.candidates()))
                    .execute();
        });
    }

    /** It is turned to again after a while, as a new chain or, if some of it is live, with the one it has. */
    public void again(SubmissionRow row, List<PublishedPart> live, Again again) {
        database.write(handle -> {
            live(handle, row, live);
            SubmissionState state = again.resumable() ? SubmissionState.PUBLISHING : SubmissionState.PENDING;
            return mine(
                            handle,
                            row,
                            "state = :state, next_at = <now> + :wait, note = :note, resumable = :resumable,"
                                    + " failures = :failures, doubt = null, doubt_part = null, candidates = null")
                    .bind("state", state.name())
                    .bind("wait", again.after().toMillis())
                    .bind("note", again.note())
                    .bind("resumable", again.resumable() ? 1 : 0)
                    .bind("failures", again.failures())
                    .execute();
        });
    }

    /** How it goes on after an interruption. */
    public record Again(
            Duration after,
            boolean resumable,
            int failures,
            @Nullable String note) {}

    /** Somebody else is at its chain, or its state is not known: it is only looked at later. */
    public void lookLater(SubmissionRow row, Duration wait) {
        database.statement(handle -> mine(handle, row, "next_at = <now> + :wait")
                .bind("wait", wait.toMillis())
                .execute());
    }

    /** Nothing is left to be done for one that was cancelled. */
    public void settled(SubmissionRow row) {
        database.statement(
                handle -> handle.createUpdate("update lisle_outbox_submission set next_at = null, resumable = 0"
                                + " where id = :id and state = 'CANCELLED'")
                        .bind("id", row.submission().id().value())
                        .execute());
    }

    /** When an account's posts, or its replies, of the last 24 hours went live. */
    public List<Instant> used(String account, boolean replies) {
        return database.read(handle -> handle.createQuery("""
                        select live_at from lisle_outbox_post
                        where account = :account and live_at > <now> - 86400000 and is_reply = :reply""")
                .bind("account", account)
                .bind("reply", replies ? 1 : 0)
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list());
    }

    /** The files that drafts need which may still go out. */
    public Set<String> media() {
        return database.read(handle -> handle.createQuery("select distinct name from lisle_outbox_media")
                .mapTo(String.class)
                .set());
    }

    private static Update mine(Handle handle, SubmissionRow row, String change) {
        return handle.createUpdate("update lisle_outbox_submission set " + change + MINE)
                .bind("id", row.submission().id().value())
                .bind("chain", row.submission().chain());
    }

    private static void live(Handle handle, SubmissionRow row, List<PublishedPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        PostId answers = row.submission().draft().replyTo();
        PreparedBatch batch = handle.prepareBatch("""
                insert into lisle_outbox_post (submission, number, account, post, permalink, is_reply, live_at)
                values (:submission, :number, :account, :post, :permalink, :reply, <now>)
                on conflict do nothing""");
        for (int i = 0; i < parts.size(); i++) {
            PublishedPart part = parts.get(i);
            batch.bind("submission", row.submission().id().value())
                    .bind("number", i + 1)
                    .bind("account", row.submission().account())
                    .bind("post", part.id().value())
                    .bind(
                            "permalink",
                            part.permalink() == null ? null : part.permalink().toString())
                    .bind("reply", i > 0 || answers != null ? 1 : 0)
                    .add();
        }
        batch.execute();
    }
}
