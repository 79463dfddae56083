package dev.lisle.client.locations;

import dev.lisle.client.internal.Require;

/**
 * The id of a place, as a search for places finds it.
 *
 * @param value digits, kept as text because it may not fit a double
 */
public record LocationId(String value) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if {@code value} cannot be an id */
    public LocationId {
        Require.id("The location id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
