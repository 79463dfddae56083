package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.preflight.Preflight;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes drafts as chains, exactly once: composes, hosts the local files, waits for what Meta processes, publishes the parts
 * in order, each answering the one before it. Every step is written to a ledger before it is taken, so that what a crash or a
 * lost answer left behind can be {@linkplain #resume resumed}. Immutable and thread-safe: make one and share it between
 * accounts.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
 */
public final class Publisher {
    private final Workshop workshop;

    private Publisher(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Begins a publisher with safe defaults, a ledger in memory and no host for local files. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same with other settings; chains that are under way keep theirs. */
    public Publisher with(PublisherSettings settings) {
        return new Publisher(workshop.with(settings));
    }

    /** The same with another host for local files; chains that are under way keep theirs. */
    public Publisher with(MediaHost host) {
        return new Publisher(workshop.with(host));
    }

    /**
     * What {@link #publish} would publish. Looks into the local files; sends nothing.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if the draft cannot be published
     */
    public ChainPlan plan(Draft draft) {
        ChainPlan plan = workshop.composer().compose(draft);
        workshop.staging().checkFiles(plan);
        return plan;
    }

    /**
     * Publishes a draft with the account of {@code client}; returns once every part is live. While a chain of the same account
     * is unfinished that begins with an equal post (Meta tells text, place, kind and number of media, but not which), a second
     * one is refused.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if the draft cannot be published; nothing was sent
     * @throws dev.lisle.publisher.hosting.MediaHostException if a local file cannot be hosted; nothing was published
     * @throws ThreadsException if the account cannot be read, or the token is known to lack a scope; nothing was published
     * @throws IllegalArgumentException if the client waits longer for an answer than these settings allow; nothing was sent
     * @throws IllegalStateException if the JVM would send a publish twice by itself; nothing was sent
     * @throws ChainBusyException if the same is under way: resume that one, or give it up
     * @throws ChainFailedException if the chain did not become whole; it says what is live, what may be, and what is not
     * @throws dev.lisle.publisher.ledger.LedgerException if the ledger cannot be used; nothing is sent without it
     * @throws InterruptedException if the thread is interrupted while nothing is live; nothing was published
     */
    public PublishedChain publish(ThreadsClient client, Draft draft) throws InterruptedException {
        return publish(client, draft, ChainIds.next());
    }

    /**
     * The same under an id of the caller's, which makes it safe to call again: an id that was used is refused.
     *
     * @param chain 1 to 64 letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if the id was used before, or is none
     */
    public PublishedChain publish(ThreadsClient client, Draft draft, String chain) throws InterruptedException {
        Wire.check(client, workshop.settings().caution());
        ChainPlan plan = workshop.composer().compose(draft);
        List<PartPlan> parts = workshop.staging().parts(plan);
        Scopes.check(client, plan.replyTo(), parts, workshop.listener());
        Chains chains = new Chains(workshop, client);
        String other = chains.begin(chain, plan.replyTo(), parts, List.of());
        if (other != null) {
            throw new ChainBusyException(
                    other,
                    "The chain " + other + " of the same account is unfinished and begins with a post that could not"
                            + " be told from this one (same text, same kind and number of media). Resume it, or give it up, before"
                            + " you publish this.");
        }
        return chains.work(chain);
    }

    /**
     * Reposts a post. Safe to call again after any failure: what is in doubt is looked up, and who has reposted the post within a
     * day already gets that repost. Meta offers nothing to look at but the list of own posts, so after a lost answer it is never
     * sent a second time.
     *
     * @return the repost; its {@code part} is empty, because it has nothing of its own
     * @throws ChainBusyException if somebody else is just about to repost it with this account
     * @throws ChainFailedException if it was not reposted, or if that is not known
     * @throws dev.lisle.publisher.ledger.LedgerException if the ledger cannot be used; nothing is sent without it
     * @throws InterruptedException if the thread is interrupted before it is sent
     * @see <a href="https://developers.facebook.com/documentation/threads/reposts">Reposts</a>
     */
    public PublishedPart repost(ThreadsClient client, PostId post) throws InterruptedException {
        Wire.check(client, workshop.settings().caution());
        String chain = ChainIds.next();
        List<PartPlan> parts = List.of(PartPlan.repost(post));
        Scopes.check(client, null, parts, workshop.listener());
        Chains chains = new Chains(workshop, client);
        String other = chains.begin(chain, null, parts, List.of());
        PublishedChain reposted = other == null ? chains.work(chain) : chains.resume(other);
        return reposted.parts().get(0);
    }

    /**
     * Goes on with a chain that a crash, a lost answer, a limit or an interrupt left unfinished. What is in doubt is looked up
     * first; a refusal is tried again. A chain that is whole is returned as it is.
     *
     * @throws IllegalArgumentException if the ledger does not know the chain, or it belongs to another account
     * @throws ChainBusyException if somebody else is at work on it
     * @throws ChainFailedException if it did not become whole
     * @throws InterruptedException if the thread is interrupted while nothing is live
     */
    public PublishedChain resume(ThreadsClient client, String chain) throws InterruptedException {
        return new Chains(workshop, client).resume(chain);
    }

    /**
     * Ends a chain that is not whole: what is live stays live, its hosted files are removed, and the same can be published again.
     * Sends nothing to Meta.
     *
     * @throws IllegalArgumentException if the ledger does not know the chain
     * @throws ChainBusyException if somebody is at work on it, or if a part may be live: resume it until that is known
     */
    public void giveUp(String chain) {
        new Endings(workshop).giveUp(chain);
    }

    /**
     * Ends a chain of which nothing went out, as if it had never been begun: its hosted files are removed, and the same can be
     * published again. Sends nothing to Meta.
     *
     * @return false if some of it is live or may be; it is as it was then
     * @throws IllegalArgumentException if the ledger does not know the chain
     * @throws ChainBusyException if somebody is at work on it
     */
    public boolean withdraw(String chain) {
        return new Endings(workshop).withdraw(chain);
    }

    /**
     * Deletes posts for good, the last of them first, so that what is left is always the beginning of a chain. Each is one of the
     * 100 that an account may delete in a moving 24 hours; whether all fit is looked at first. What is gone already does no harm; but
     * Meta says so of very new posts too, so it is asked again a minute later.
     *
     * @param posts in the order of publication
     * @return what was deleted, in that order
     * @throws DeletionFailedException if some are left; it says which. Call again with the same posts to go on
     * @throws InterruptedException if the thread is interrupted before any was deleted for certain
     * @see <a href="https://developers.facebook.com/documentation/threads/delete-posts">Delete posts</a>
     */
    public List<PostId> delete(ThreadsClient client, List<PostId> posts) throws InterruptedException {
        return new Deletion(client, workshop, () -> {}, posts).run();
    }

    /**
     * The same for all that is live of a chain that the ledger knows.
     *
     * @throws IllegalArgumentException if the ledger does not know the chain, it is another account's, or it is not at its end:
     *     resume it, or give it up
     */
    public List<PostId> delete(ThreadsClient client, String chain) throws InterruptedException {
        workshop.checkAccount(client, workshop.ended(chain));
        return Deletion.ofChain(client, workshop, chain);
    }

    /**
     * Looks how much of a chain is still there, for those whose posts are deleted by hand or by Meta. Sends one request a part, and
     * one more for each that seems gone, a minute later for all together; up to five minutes later if they are new. Whoever repairs or
     * deletes the chain then does not wait for that minute again.
     *
     * @throws IllegalArgumentException if the ledger does not know the chain, it is not at its end, or another account's
     */
    public ChainCondition examine(ThreadsClient client, String chain) throws InterruptedException {
        workshop.checkAccount(client, workshop.ended(chain));
        return new Repair(client, workshop).examine(chain);
    }

    /**
     * Makes a chain whole again of which parts were deleted. Meta cannot hang a post below another one, so all that comes after the
     * first gap ({@link ChainCondition#behind}) is deleted, the last first, with its replies, likes and links, and the missing and the
     * deleted parts are published again, each answering the one before. {@link #examine} says beforehand what that would be. Nothing
     * is deleted before files are hosted and quotas allow all of it. Safe to call again after any failure.
     *
     * @return the whole chain; as it is if nothing was missing
     * @throws IllegalArgumentException if the ledger does not know the chain, it is not at its end, or another account's
     * @throws ChainBusyException if somebody is at work on it, or an equal post is in publication
     * @throws ChainFailedException if it did not become whole; call again to go on
     */
    public PublishedChain repair(ThreadsClient client, String chain) throws InterruptedException {
        Wire.check(client, workshop.settings().caution());
        workshop.checkAccount(client, workshop.ended(chain));
        return new Repair(client, workshop).run(chain);
    }

    /**
     * Ends a doubt by what a person saw: the part in doubt is {@code post}. {@link #resume} then goes on after it. Sends nothing; so
     * resuming reads the post first, and if the account has no such post, the doubt is what it was, and that is said. Until then
     * it may be said again, otherwise.
     *
     * @throws IllegalArgumentException if no part of the chain is in doubt, or another one of it is {@code post}
     * @throws ChainBusyException if somebody is at work on it
     */
    public void confirmLive(String chain, PostId post) {
        new Endings(workshop).confirmLive(chain, post);
    }

    /**
     * Ends a doubt by what a person saw: the part in doubt is not live, and will not be. {@link #resume} then publishes it anew, and
     * {@link #giveUp} ends the chain. Whoever says so wrongly makes a duplicate. Sends nothing.
     *
     * @throws IllegalArgumentException if no part of the chain is in doubt
     * @throws ChainBusyException if somebody is at work on it
     */
    public void confirmNotLive(String chain) {
        new Endings(workshop).confirmNotLive(chain);
    }

    /** The chains of the ledger that are not finished. Sends nothing. */
    public List<String> unfinished() {
        return workshop.ledger().unfinished();
    }

    /**
     * How far a chain is. Sends nothing.
     *
     * @throws IllegalArgumentException if the ledger does not know the chain
     */
    public ChainStatus status(String chain) {
        return Reports.status(chain, workshop.facts(chain));
    }

    /** Whether an interrupt is behind a failure. */
    static boolean isInterrupt(Exception failure) {
        return failure instanceof InterruptedException || failure instanceof CallInterruptedException;
    }

    /** What a publisher is made of. Not thread-safe. */
    public static final class Builder {
        private PublisherSettings settings = PublisherSettings.defaults();
        private Composer composer = new Composer();
        private MediaHost host = MediaHost.none();
        private Preflight preflight = Preflight.defaults();
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.REAL;
        private Consumer<PublishEvent> listener = event -> {};
        private @Nullable Ledger ledger;
        private @Nullable ExecutorService executor;

        private Builder() {}

        /** How patient and how careful it is. */
        public Builder settings(PublisherSettings newSettings) {
            settings = newSettings;
            return this;
        }

        /** Another way to turn drafts into plans. */
        public Builder composer(Composer newComposer) {
            composer = newComposer;
            return this;
        }

        /** Where local files go so that Meta can fetch them. */
        public Builder mediaHost(MediaHost newHost) {
            host = newHost;
            return this;
        }

        /** How closely media are looked at before anything is sent; by default as closely as can be. */
        public Builder preflight(Preflight newPreflight) {
            preflight = newPreflight;
            return this;
        }

        /** Where every step is written, such as {@code FileLedger.in(folder)}; it stays the caller's to close. */
        public Builder ledger(Ledger newLedger) {
            ledger = newLedger;
            return this;
        }

        /**
         * Another clock and another way to wait; for tests. Waits of five seconds and more are up to a tenth longer, by chance, so
         * that many publishers do not look in step; another way to wait than {@link Pause#REAL} is used as it is.
         */
        public Builder time(Clock newClock, Pause newPause) {
            clock = newClock;
            pause = newPause;
            return this;
        }

        /** Told of every step, on the publishing thread; what it throws is logged and changes nothing. */
        public Builder listener(Consumer<PublishEvent> newListener) {
            listener = newListener;
            return this;
        }

        /**
         * Where the items of carousels are made, side by side as far as it has threads; by default on 16 daemons that end when they
         * are idle. It stays the caller's to close.
         */
        public Builder executor(ExecutorService newExecutor) {
            executor = newExecutor;
            return this;
        }

        /** The publisher. */
        public Publisher build() {
            Ledger kept = ledger == null ? new MemoryLedger(clock) : ledger;
            return new Publisher(new Workshop(
                    settings,
                    composer,
                    host,
                    preflight,
                    clock,
                    pause == Pause.REAL
                            ? new Jitter(
                                    pause, () -> ThreadLocalRandom.current().nextDouble())
                            : pause,
                    new SafeListener(listener),
                    kept,
                    new Learned(),
                    new Accounts(),
                    new Missing(),
                    executor == null ? Helpers.start() : executor));
        }
    }
}
