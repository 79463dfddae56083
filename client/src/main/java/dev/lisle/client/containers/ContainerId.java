package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;

/**
 * The id of a container. It looks like the id of a post and is none: publishing answers with a new one.
 *
 * @param value digits, up to about 18; kept as text because it does not fit a double
 */
public record ContainerId(String value) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if {@code value} cannot be an id */
    public ContainerId {
        Require.id("The container id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
