package dev.lisle.client.posts;

import dev.lisle.client.internal.Require;

/**
 * The id of a post or reply that is published.
 *
 * @param value digits, up to about 18; kept as text because it does not fit a double
 */
public record PostId(String value) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if {@code value} cannot be an id */
    public PostId {
        Require.id("The post id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
