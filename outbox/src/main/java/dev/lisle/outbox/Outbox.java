package dev.lisle.outbox;

import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.errors.KeyInUseException;
import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.internal.history.LedgerWords;
import dev.lisle.outbox.internal.sql.AccountTable;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.SubmissionTable;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.outbox.internal.work.Lanes;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.queues.Queues;
import dev.lisle.outbox.submissions.Backlog;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.AccountClients;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.plans.Composer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A durable queue and schedule of posts. What {@link #submit} returns for is kept: a worker publishes it at its time, once, whatever
 * crashes in between. Nothing here sends a request to Meta. Thread-safe: make one and share it.
 */
public final class Outbox {
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int LONGEST_KEY = 200;
    private static final int MOST_CHAINS_SHOWN = 20;

    private final OutboxDatabase database;
    private final SubmissionTable submissions;
    private final AccountTable accounts;
    private final WorkTable work;
    private final Lanes lanes;
    private final Changes changes;
    private final Composer composer = new Composer();
    private final @Nullable MediaStore media;

    private Outbox(OutboxDatabase database, @Nullable MediaStore media) {
        this.database = database;
        this.media = media;
        submissions = new SubmissionTable(database.database());
        accounts = new AccountTable(database.database());
        work = new WorkTable(database.database());
        lanes = new Lanes(database.database());
        changes = new Changes(database, submissions, lanes);
    }

    /**
     * The outbox of a database, which stays the caller's to close. Files of drafts are kept in a folder beside the database's file;
     * beside PostgreSQL there is none, and drafts with local files are refused.
     */
    public static Outbox of(OutboxDatabase database) {
        return new Outbox(database, database.mediaFolder().map(MediaStore::in).orElse(null));
    }

    /** The same with another place for files, such as a folder that all machines share. */
    public static Outbox of(OutboxDatabase database, MediaStore media) {
        return new Outbox(database, media);
    }

    /** Where it keeps everything. */
    public OutboxDatabase database() {
        return database;
    }

    /**
     * Keeps a draft until its time. A moment that has passed means at once.
     *
     * @param account the name under which the workers know the account: 1 to 100 letters, digits, {@code . _ @ -}
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if nobody could publish it; nothing was kept
     * @throws dev.lisle.outbox.errors.OutboxUnavailableException if the database fails; it says whether it was kept
     */
    public Submission submit(String account, Draft draft, Instant when) {
        return submit(NewSubmission.of(account, draft, when));
    }

    /**
     * The same under a key of the caller's, which makes it safe to ask again: the second time gives what the first one kept.
     *
     * @param key 1 to 200 characters, once for each account; null for none
     * @throws KeyInUseException if the key was used for another draft or moment; nothing was kept
     */
    public Submission submit(String account, Draft draft, Instant when, @Nullable String key) {
        return submit(NewSubmission.of(account, draft, when).key(key));
    }

    /**
     * The same with all that can be said of it. One whose last moment has passed is kept too, and missed as soon as a worker turns to
     * it, so that a person sees it.
     *
     * @throws KeyInUseException if the key was used for another draft or other moments; nothing was kept
     */
    public Submission submit(NewSubmission wanted) {
        String account = wanted.account();
        String key = wanted.key();
        Instant when = wanted.when();
        checkAccount(account);
        if (key != null) {
            checkKey(key);
        }
        composer.compose(wanted.draft());
        NewSubmission whole = new NewSubmission(account, kept(wanted.draft()), when, wanted.notAfter(), key);
        SubmissionId id = SubmissionId.next();
        String asked = hash(whole);
        SubmissionRow kept = submissions.insert(id, whole, asked);
        if (!kept.askedHash().equals(asked) && key != null) {
            throw new KeyInUseException(key, kept.submission().id());
        }
        if (kept.submission().id().equals(id)) {
            lanes.wake(account, when);
            return kept.submission();
        }
        return get(kept.submission().id());
    }

    /**
     * One submission as it is now.
     *
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission get(SubmissionId id) {
        return changes.row(id).submission();
    }

    /** The same; empty if there is none. */
    public Optional<Submission> find(SubmissionId id) {
        return submissions.find(id).map(SubmissionRow::submission);
    }

    /**
     * One page of submissions.
     *
     * @throws IllegalArgumentException if the query goes on behind something that is no page
     */
    public SubmissionPage list(SubmissionQuery query) {
        return submissions.list(query);
    }

    /** How many submissions there are in each state. */
    public Map<SubmissionState, Long> counts() {
        return submissions.counts();
    }

    /** How much is before the workers, in one query that does not touch what is done: for gauges, which ask often. */
    public Backlog backlog() {
        return submissions.backlog();
    }

    /**
     * Has it go out at another moment; one that has passed means at once. Its last moment stays.
     *
     * @throws WrongStateException if it does not wait for its time any more
     * @throws NoSuchSubmissionException if there is none
     * @throws IllegalArgumentException if that is after its last moment: give that too
     */
    public Submission move(SubmissionId id, Instant when) {
        return changes.move(id, when, get(id).notAfter());
    }

    /**
     * The same with another last moment, in place of the one that it had. One that was missed waits again.
     *
     * @param notAfter the last moment at which it may begin to go out; null if it may at any
     * @throws WrongStateException if it neither waits for its time nor was missed
     * @throws NoSuchSubmissionException if there is none
     * @throws IllegalArgumentException if {@code when} is after {@code notAfter}
     */
    public Submission move(SubmissionId id, Instant when, @Nullable Instant notAfter) {
        return changes.move(id, when, notAfter);
    }

    /**
     * Puts another draft in its place; also in that of one that was missed or failed with nothing live, which {@link #retry} then
     * sends.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if nobody could publish it; nothing was changed
     * @throws WrongStateException if it was taken, or some of it is live
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission edit(SubmissionId id, Draft draft) {
        composer.compose(draft);
        return changes.edit(id, () -> kept(draft));
    }

    /**
     * Keeps it from going out. Of one that failed, what is live stays live. Cancelling it twice changes nothing.
     *
     * @throws WrongStateException if it is going out, is live or may be
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission cancel(SubmissionId id) {
        return changes.cancel(id);
    }

    /**
     * Has it tried again at once: one that failed, from where it stopped; one that is unknown is looked at again; one that was missed
     * goes out all the same. A last moment that has passed does not hold any more.
     *
     * @throws WrongStateException if it neither failed nor was missed nor is unknown
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission retry(SubmissionId id) {
        return changes.retry(id);
    }

    /**
     * Ends a doubt by what a person saw: the part in doubt is live as {@code post}. What is left of the chain goes out at once.
     *
     * @throws WrongStateException if it is not unknown
     * @throws IllegalArgumentException if {@code post} is another part of it; nothing was changed
     * @throws dev.lisle.publisher.ChainBusyException if a worker is looking at it right now: ask again
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission confirmLive(SubmissionId id, PostId post) {
        return changes.confirmLive(id, post);
    }

    /**
     * Ends a doubt by what a person saw: the part in doubt is not live. It has failed then: {@link #retry} publishes that part anew and
     * what comes after it, {@link #cancel} leaves it at that. Whoever says so wrongly and retries makes a duplicate.
     *
     * @throws WrongStateException if it is not unknown
     * @throws dev.lisle.publisher.ChainBusyException if a worker is looking at it right now: ask again
     * @throws NoSuchSubmissionException if there is none
     */
    public Submission confirmNotLive(SubmissionId id) {
        return changes.confirmNotLive(id);
    }

    /**
     * What was done for a submission and what was seen, oldest first, in words; empty before a worker has turned to it.
     *
     * @throws NoSuchSubmissionException if there is none
     */
    public List<HistoryLine> history(SubmissionId id) {
        SubmissionRow row = changes.row(id);
        List<HistoryLine> lines = new ArrayList<>();
        for (int i = Math.max(1, row.tries() - MOST_CHAINS_SHOWN + 1); i <= row.tries(); i++) {
            lines.addAll(LedgerWords.of(database.ledger().read(id + "-" + i)));
        }
        Instant ended = row.submission().finishedAt();
        if (row.submission().state() == SubmissionState.MISSED && ended != null) {
            lines.add(new HistoryLine(ended, "its last moment had passed, and nothing was sent"));
        }
        return lines;
    }

    /**
     * Lets nothing more of an account go out; its posts are kept. A chain that is on its way is finished.
     *
     * @param reason in words, for those who look; null for none
     */
    public void pause(String account, @Nullable String reason) {
        checkAccount(account);
        accounts.pause(account, PauseKind.ASKED, reason);
    }

    /** The same for all accounts. */
    public void pauseAll(@Nullable String reason) {
        accounts.pause(null, PauseKind.ASKED, reason);
    }

    /** Ends the pause of an account, whoever began it: what has become due meanwhile goes out. */
    public void resume(String account) {
        checkAccount(account);
        accounts.resume(account);
        lanes.wake(account, database.now());
    }

    /** Ends the pause of all accounts; one that is paused by itself stays so. */
    public void resumeAll() {
        accounts.resume(null);
        work.wakes().forEach(lanes::wake);
    }

    /** The accounts that are paused. */
    public List<Pause> pauses() {
        return accounts.all();
    }

    /**
     * Begins a worker that publishes what is due.
     *
     * @param clients whose accounts it publishes for
     */
    public OutboxWorker.Builder worker(AccountClients clients) {
        return new OutboxWorker.Builder(database.database(), database.sqlLedger(), media, clients);
    }

    /** Where the files of drafts are kept; empty if there is no place. */
    public Optional<MediaStore> media() {
        return Optional.ofNullable(media);
    }

    /** The recurring slots of its accounts. */
    public Queues queues() {
        return new Queues(this, database.database());
    }

    private Draft kept(Draft draft) {
        if (media != null) {
            return media.keep(draft);
        }
        if (draft.media().stream().anyMatch(one -> one.source() instanceof MediaSource.LocalFile)) {
            throw new InvalidDraftException(
                    "The draft has files of this machine, and this outbox has no place for them."
                            + " Give it one that all its machines see: Outbox.of(database, MediaStore.in(folder)),"
                            + " or --media-folder on the command line.");
        }
        return draft;
    }

    /**
     * Checks the name of an account.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static void checkAccount(String account) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException(
                    "\"" + account + "\" is no name of an account: use 1 to 100 letters, digits, . _ @ and -.");
        }
    }

    /**
     * Checks a caller's key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static void checkKey(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "The key has " + key.length() + " characters" + (key.isBlank() ? ", all of them blank" : "")
                            + ". Give 1 to " + LONGEST_KEY + ", not all of them blank.");
        }
    }

    private static String hash(NewSubmission asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((asked.when().toEpochMilli() + " ").getBytes(StandardCharsets.UTF_8));
            digest.update(
                    DraftJson.write(new DraftDocument(asked.draft(), null)).getBytes(StandardCharsets.UTF_8));
            if (asked.notAfter() != null) {
                digest.update((" " + asked.notAfter().toEpochMilli()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
