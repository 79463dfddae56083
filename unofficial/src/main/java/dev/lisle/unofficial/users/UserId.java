package dev.lisle.unofficial.users;

import org.jspecify.annotations.Nullable;

/**
 * The number of an account in this interface ({@code pk}). It is not the id that the official API uses.
 *
 * @param value greater than zero; up to 19 digits
 */
public record UserId(long value) {
    /** @throws IllegalArgumentException if {@code value} is zero or less */
    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("The user id is " + value + ". Ids are greater than zero.");
        }
    }

    /** The id in a number of JSON; null if that is none. */
    static @Nullable UserId orNull(@Nullable Long value) {
        return value == null || value <= 0 ? null : new UserId(value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
