package dev.lisle.publisher;

import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.plans.PlannedPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chain is not whole. {@link #live} are the parts that are published for certain; the part after them failed, with
 * {@link #effect} saying whether it may be live all the same; the {@link #unsent} never left. Unless {@link #isResumable} says
 * otherwise, {@link Publisher#resume} goes on where this one stopped.
 */
public final class ChainFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String chain;
    private final boolean resumable;
    private final transient List<PublishedPart> live;
    private final transient List<PlannedPart> unsent;
    private final Effect effect;
    private final transient @Nullable UnknownPart unknown;
    private final transient @Nullable Shortage shortage;

    /**
     * The part that nobody can tell about.
     *
     * @param part what was planned
     * @param doubt whether it is live, or which post it is
     * @param candidates the posts that it may be; empty if none was found
     * @param lookAgain when looking again may settle it; null if it never will
     */
    public record UnknownPart(
            PlannedPart part,
            Doubt doubt,
            List<PostId> candidates,
            @Nullable Instant lookAgain) {
        /** Copies the list. */
        public UnknownPart {
            candidates = List.copyOf(candidates);
        }
    }

    ChainFailedException(String message, Report report, @Nullable Throwable cause) {
        super(message, cause);
        this.chain = report.chain();
        this.resumable = report.resumable();
        this.live = List.copyOf(report.live());
        this.unsent = List.copyOf(report.unsent());
        this.effect = report.effect();
        this.unknown = report.unknown();
        this.shortage = report.shortage();
    }

    /** What is live, what is not, and what is unknown, of a chain that stopped. */
    record Report(
            String chain,
            boolean resumable,
            List<PublishedPart> live,
            List<PlannedPart> unsent,
            Effect effect,
            @Nullable UnknownPart unknown,
            @Nullable Shortage shortage) {}

    /** The chain's id, for {@link Publisher#resume} and {@link Publisher#giveUp}. */
    public String chain() {
        return chain;
    }

    /** Whether it can be resumed; if not, nothing of it is live, and the draft can simply be published again. */
    public boolean isResumable() {
        return resumable;
    }

    /** The parts that are live, in order; empty if none is. */
    public List<PublishedPart> live() {
        return live;
    }

    /** The parts after the one that failed; none of them was sent. */
    public List<PlannedPart> unsent() {
        return unsent;
    }

    /** {@code UNKNOWN} if the part that failed may be live: resume the chain, never publish it again. */
    public Effect effect() {
        return effect;
    }

    /** What is unknown; empty if all is known, and after serialization. */
    public Optional<UnknownPart> unknown() {
        return Optional.ofNullable(unknown);
    }

    /** What the account lacks of its day, and when it has it; empty if that is not why, and after serialization. */
    public Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }
}
