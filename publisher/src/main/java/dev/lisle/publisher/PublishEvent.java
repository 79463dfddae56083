package dev.lisle.publisher;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.hosting.LocalMedia;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens while a chain is published, in order, told on the publishing thread. For progress bars and pages. */
public sealed interface PublishEvent {
    /**
     * Work on a chain begins, or goes on after an interruption; told before anything of it is sent. However it ends, an
     * {@link Ended} follows on the same thread, so that whoever measures can hold something open in between.
     *
     * @param parts how many parts it has, those that are live already included
     */
    record Begun(String chain, int parts) implements PublishEvent {}

    /**
     * Work on a chain ends for now.
     *
     * @param failure what the caller is told of it, such as a {@link ChainFailedException}; null if every part is live
     */
    record Ended(String chain, @Nullable Throwable failure) implements PublishEvent {}

    /**
     * Something about a draft's media that is no reason to refuse it and that its author should know; told before anything
     * is sent.
     *
     * @param said one sentence or more, with the file's name
     */
    record Noted(String said) implements PublishEvent {}

    /**
     * The account lacks room for the chain, and {@link AtLimit#WAIT} says to wait; told again after each look that finds so.
     *
     * @param lookAgain when it looks next: once all of it fits at the latest
     */
    record Waiting(Shortage shortage, Instant lookAgain) implements PublishEvent {}

    /**
     * A local file is on its way to its host; told often.
     *
     * @param sentInBytes of {@code media.sizeInBytes()}
     */
    record Uploading(LocalMedia media, long sentInBytes) implements PublishEvent {}

    /** A local file has an address now. */
    record Hosted(LocalMedia media, URI address) implements PublishEvent {}

    /**
     * A container was created and Meta processes it.
     *
     * @param part the part it belongs to, counted from 1
     * @param parts how many parts the chain has
     */
    record Created(ContainerId container, int part, int parts) implements PublishEvent {}

    /**
     * The answer to a publish was lost. It is looked up; nothing is sent again before it has had time to take effect.
     *
     * @param number the part, counted from 1
     * @param parts how many parts the chain has
     * @param cause what became of the answer
     */
    record InDoubt(int number, int parts, ThreadsException cause) implements PublishEvent {}

    /**
     * A part is live.
     *
     * @param number the part, counted from 1
     * @param parts how many parts the chain has
     */
    record Published(PublishedPart part, int number, int parts) implements PublishEvent {}

    /**
     * A post was deleted, or was gone already.
     *
     * @param left how many of those that are to be deleted are live still
     */
    record Deleted(PostId post, int left) implements PublishEvent {}
}
