package dev.lisle.publisher.internal.facts;

import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one part: its facts, added up. Immutable, compared by value.
 *
 * @param containers those that were created for it, in order; items of carousels are not among them
 * @param answeredPost the id that an answer to a publish named; null if none did
 * @param listed the last search for it; null if there was none
 * @param live null until it is settled that it is live
 * @param detached whether it is live in the wrong place
 * @param stopped null unless it goes no further; asking to go on takes it back
 * @param since when the present try began: the last time that somebody asked to go on; null if nobody did
 * @param creates how making a container has gone since the last one
 */
public record PartFacts(
        List<ContainerFacts> containers,
        @Nullable PostId answeredPost,
        Fact.@Nullable Listed listed,
        Fact.@Nullable Live live,
        boolean detached,
        Fact.@Nullable Stopped stopped,
        @Nullable Instant since,
        Creates creates) {
    private static final PartFacts NOTHING =
            new PartFacts(List.of(), null, null, null, false, null, null, Creates.NONE);

    /** Copies the list. */
    public PartFacts {
        containers = List.copyOf(containers);
    }

    /** Nothing is known yet. */
    public static PartFacts nothing() {
        return NOTHING;
    }

    /** The container that the next publish may name: the last one that was made. Null if there is none. */
    public @Nullable ContainerFacts lastContainer() {
        return containers.isEmpty() ? null : containers.get(containers.size() - 1);
    }

    /** What is known once {@code fact} is known too. */
    public PartFacts plus(Fact fact) {
        if (fact instanceof Fact.Created created) {
            if (containers.stream().anyMatch(known -> known.id().equals(created.container()))) {
                return this; // written twice, because nobody knew whether the first time was kept
            }
            List<ContainerFacts> more = new ArrayList<>(containers);
            more.add(ContainerFacts.created(created));
            return with(more, answeredPost, Creates.NONE);
        } else if (fact instanceof Fact.CreateFailed failed) {
            return with(containers, answeredPost, creates.failed(failed));
        } else if (fact instanceof Fact.ParentLooked parent) {
            return with(containers, answeredPost, creates.parentLooked(parent));
        } else if (fact instanceof Fact.Looked looked) {
            return with(change(c -> c.id().equals(looked.container()), c -> c.looked(looked)), answeredPost, creates);
        } else if (fact instanceof Fact.Armed armed) {
            return with(change(c -> c.id().equals(armed.container()), c -> c.armed(armed)), answeredPost, creates);
        } else if (fact instanceof Fact.Answered answered) {
            PostId post = answered.answer() == Answer.LIVE && answeredPost == null ? answered.post() : answeredPost;
            return with(change(c -> c.id().equals(answered.container()), c -> c.answered(answered)), post, creates);
        } else if (fact instanceof Fact.ReadAsPost read) {
            return with(
                    change(c -> c.id().equals(read.container()), c -> c.readAsPost(read.equal())),
                    answeredPost,
                    creates);
        }
        return settled(fact);
    }

    /** Whether it may be live although nobody knows it for certain. */
    public boolean mayBeLive() {
        return live == null
                && (answeredPost != null || containers.stream().anyMatch(c -> c.mayBeLive(stopped != null)));
    }

    /** What a person says it is live as, until that post was read; null if nobody said so. */
    public @Nullable PostId said() {
        return live != null && !containers.isEmpty() ? live.post() : null;
    }

    private PartFacts settled(Fact fact) {
        if (fact instanceof Fact.Listed found) {
            return new PartFacts(containers, answeredPost, found, live, detached, stopped, since, creates);
        } else if (fact instanceof Fact.Live now) {
            return new PartFacts(List.of(), null, null, now, detached, null, since, Creates.NONE); // no more is asked
        } else if (fact instanceof Fact.Said said) { // the doubt is kept beside it
            Fact.Live claimed = new Fact.Live(said.at(), said.part(), said.post(), null, List.of());
            return new PartFacts(containers, answeredPost, listed, claimed, detached, stopped, since, creates);
        } else if (fact instanceof Fact.Unsaid) {
            return new PartFacts(containers, answeredPost, listed, null, detached, stopped, since, creates);
        } else if (fact instanceof Fact.Denied) {
            return new PartFacts(List.of(), null, null, null, detached, null, since, Creates.NONE);
        } else if (fact instanceof Fact.Detached) {
            return new PartFacts(containers, answeredPost, listed, live, true, stopped, since, creates);
        } else if (fact instanceof Fact.Stopped stop) {
            return new PartFacts(containers, answeredPost, listed, live, detached, stop, since, creates);
        } else if (fact instanceof Fact.Resumed resumed) {
            return new PartFacts(containers, answeredPost, listed, live, false, null, resumed.at(), Creates.NONE);
        }
        return this;
    }

    private PartFacts with(List<ContainerFacts> newContainers, @Nullable PostId post, Creates newCreates) {
        return new PartFacts(newContainers, post, listed, live, detached, stopped, since, newCreates);
    }

    private List<ContainerFacts> change(Predicate<ContainerFacts> which, UnaryOperator<ContainerFacts> change) {
        return containers.stream().map(c -> which.test(c) ? change.apply(c) : c).toList();
    }
}
