package dev.lisle.publisher.waiting;

import dev.lisle.client.containers.Container;

/** A container will never be published: Meta could not process it, it expired, or it took longer than its budget. */
public final class ContainerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Container container;

    /** With Meta's own word for the reason in the message. */
    public ContainerFailedException(String message, Container container) {
        super(message);
        this.container = container;
    }

    /** What Meta said last. */
    public Container container() {
        return container;
    }
}
