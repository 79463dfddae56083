package dev.lisle.outbox.queues;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.errors.KeyInUseException;
import dev.lisle.outbox.internal.sql.Database;
import dev.lisle.outbox.internal.sql.SubmissionTable;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queue of each account: posts that are added to it go out one by one in its slots. What was moved or cancelled leaves its slot
 * free for the next that is added; changing the slots moves nothing that is in them already. Thread-safe.
 */
public final class Queues {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Database database;

    /** Reached by {@link Outbox#queues}. */
    public Queues(Outbox outbox, Database database) {
        this.outbox = outbox;
        this.database = database;
    }

    /** Gives an account these slots, in place of those that it had. */
    public void set(String account, WeeklySlots slots) {
        Outbox.checkAccount(account);
        database.statement(handle -> handle.createUpdate("""
                        insert into lisle_outbox_queue (account, slots, changed_at) values (:account, :slots, <now>)
                        on conflict (account) do update
                        set slots = excluded.slots, changed_at = excluded.changed_at""")
                .bind("account", account)
                .bind("slots", slots.toString())
                .execute());
    }

    /** The slots of an account; empty if it has none. */
    public Optional<WeeklySlots> find(String account) {
        return database.read(
                        handle -> handle.createQuery("select slots from lisle_outbox_queue where account = :account")
                                .bind("account", account)
                                .mapTo(String.class)
                                .findOne())
                .map(WeeklySlots::parse);
    }

    /** The slots of all accounts that have some, by account. */
    public Map<String, WeeklySlots> all() {
        Map<String, WeeklySlots> all = new TreeMap<>();
        database.read(handle -> handle.createQuery("select account, slots from lisle_outbox_queue")
                        .map((row, context) ->
                                Map.entry(row.getString("account"), WeeklySlots.parse(row.getString("slots"))))
                        .list())
                .forEach(queue -> all.put(queue.getKey(), queue.getValue()));
        return all;
    }

    /** Takes the slots of an account away; what is in them stays. Whether it had some. */
    public boolean remove(String account) {
        return database.statement(
                handle -> handle.createUpdate("delete from lisle_outbox_queue where account = :account")
                                .bind("account", account)
                                .execute()
                        == 1);
    }

    /** The first slots of an account in which nothing is yet, in order, without end; each is looked up as it is asked for. */
    public Stream<ZonedDateTime> free(String account) {
        return slots(account)
                .after(outbox.database().now())
                .filter(slot -> at(account, slot.toInstant()).isEmpty());
    }

    /**
     * Keeps a draft until the first free slot. Of several that ask at once each gets a slot of its own.
     *
     * @param key makes it safe to ask again, as in {@link Outbox#submit}; the second time gives what the first one kept
     * @throws NoQueueException if the account has no slots
     * @throws KeyInUseException if the key was used for another draft; nothing was kept
     */
    public Submission submit(String account, Draft draft, @Nullable String key) {
        return submit(account, draft, null, key);
    }

    /**
     * The same, unless the first free slot is after a last moment.
     *
     * @param notAfter the last moment at which it may begin to go out; null if it may at any
     * @throws IllegalArgumentException if there is no free slot until then; nothing was kept
     */
    public Submission submit(String account, Draft draft, @Nullable Instant notAfter, @Nullable String key) {
        Instant slot = free(account)
                .map(ZonedDateTime::toInstant)
                .filter(free -> claim(account, free))
                .findFirst()
                .orElseThrow();
        try {
            if (notAfter != null && slot.isAfter(notAfter)) {
                return before(account, key)
                        .orElseThrow(() -> new IllegalArgumentException("The next free slot of " + account + " is "
                                + slot + ", after the last moment, " + notAfter
                                + ". Give a later one or none, or a time instead of the queue."));
            }
            return outbox.submit(
                    NewSubmission.of(account, draft, slot).notAfter(notAfter).key(key));
        } catch (KeyInUseException e) {
            Submission before = outbox.get(e.submission());
            if (!before.draft().equals(draft)) {
                throw e;
            }
            return before;
        } finally {
            release(account, slot);
        }
    }

    private Optional<Submission> before(String account, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : new SubmissionTable(database).withKey(account, key).map(outbox::get);
    }

    /** Keeps others out of a free slot until something is in it; a claim that a crash left behind ends by itself. */
    private boolean claim(String account, Instant slot) {
        boolean mine = database.write(handle -> {
            handle.createUpdate("delete from lisle_outbox_slot where claimed_until <= <now>")
                    .execute();
            return handle.createUpdate("""
                                    insert into lisle_outbox_slot (account, slot, claimed_until)
                                    values (:account, :slot, <now> + :time) on conflict do nothing""")
                            .bind("account", account)
                            .bind("slot", slot.toEpochMilli())
                            .bind("time", CLAIM.toMillis())
                            .execute()
                    == 1;
        });
        if (mine && !at(account, slot).isEmpty()) { // somebody was faster, and done
            release(account, slot);
            return false;
        }
        return mine;
    }

    private void release(String account, Instant slot) {
        database.statement(
                handle -> handle.createUpdate("delete from lisle_outbox_slot where account = :account and slot = :slot")
                        .bind("account", account)
                        .bind("slot", slot.toEpochMilli())
                        .execute());
    }

    private List<Submission> at(String account, Instant slot) {
        return outbox
                .list(SubmissionQuery.all()
                        .of(account)
                        .from(slot)
                        .until(slot.plusMillis(1))
                        .limit(1_000))
                .items()
                .stream()
                .filter(submission -> submission.state() != SubmissionState.CANCELLED)
                .toList();
    }

    private WeeklySlots slots(String account) {
        return find(account).orElseThrow(() -> new NoQueueException(account));
    }
}
