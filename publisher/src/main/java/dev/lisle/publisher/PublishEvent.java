package dev.lisle.publisher;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.publisher.hosting.LocalMedia;
import java.net.URI;

/** What happens while a chain is published, in order, told on the publishing thread. For progress bars and pages. */
public sealed interface PublishEvent {
    /**
     * Something about a draft's media that is no reason to refuse it and that its author should know; told before anything
     * is sent.
     *
     * @param said one sentence or more, with the file's name
     */
    record Noted(String said) implements PublishEvent {}

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
     * A part is live.
     *
     * @param number the part, counted from 1
     * @param parts how many parts the chain has
     */
    record Published(PublishedPart part, int number, int parts) implements PublishEvent {}
}
