package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.preflight.Inspection;
import dev.lisle.publisher.preflight.Preflight;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Publishes drafts as chains: composes, hosts the local files, waits for what Meta processes, publishes the parts in order,
 * each answering the one before it. Immutable and thread-safe: make one and share it between accounts.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
 */
public final class Publisher {
    private final PublisherSettings settings;
    private final Composer composer;
    private final MediaHost host;
    private final Preflight preflight;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<PublishEvent> listener;

    private Publisher(Builder builder) {
        settings = builder.settings;
        composer = builder.composer;
        host = builder.host;
        preflight = host instanceof EmulatorMediaHost ? builder.preflight.withoutAddresses() : builder.preflight;
        clock = builder.clock;
        pause = builder.pause;
        listener = new SafeListener(builder.listener);
    }

    /** Begins a publisher with safe defaults and no host for local files. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What {@link #publish} would publish. Looks into the local files; sends nothing.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if the draft cannot be published
     */
    public ChainPlan plan(Draft draft) {
        ChainPlan plan = composer.compose(draft);
        try (Inspection inspection = preflight.begin(said -> listener.accept(new PublishEvent.Noted(said)))) {
            Staging.check(plan, inspection);
        }
        return plan;
    }

    /**
     * Publishes a draft with the account of {@code client}; returns once every part is live.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if the draft cannot be published; nothing was sent
     * @throws dev.lisle.publisher.hosting.MediaHostException if a local file cannot be hosted; nothing was published
     * @throws ChainFailedException if the chain did not become whole; it says what is live, what may be, and what is not
     * @throws InterruptedException if the thread is interrupted before the first part is live; nothing was published
     */
    public PublishedChain publish(ThreadsClient client, Draft draft) throws InterruptedException {
        ChainPlan plan = composer.compose(draft);
        try (Staging staging = new Staging(host, preflight)) {
            List<StagedPart> parts = staging.stage(plan, listener);
            ChainRun run = new ChainRun(client, settings, clock, pause, listener);
            try {
                return run.publish(parts, plan.replyTo());
            } catch (ChainFailedException e) {
                if (e.effect() == Effect.UNKNOWN) {
                    staging.keep();
                }
                throw e;
            }
        }
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

        private Builder() {}

        /** How patient it is. */
        public Builder settings(PublisherSettings newSettings) {
            settings = newSettings;
            return this;
        }

        /** Another way of composing, for example of counting. */
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

        /** Another clock and another way to wait; for tests. */
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

        /** The publisher. */
        public Publisher build() {
            return new Publisher(this);
        }
    }
}
