package dev.lisle.client.profiles;

import dev.lisle.client.internal.Require;

/**
 * The id of an account, as this app sees it.
 *
 * @param value digits, up to about 18; kept as text because it does not fit a double
 */
public record UserId(String value) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if {@code value} cannot be an id */
    public UserId {
        Require.id("The account id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
