package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The number of a post in this interface ({@code pk}). It is not the id that the official API uses.
 *
 * @param value greater than zero; up to 19 digits
 */
public record ThreadId(long value) {
    /** @throws IllegalArgumentException if {@code value} is zero or less */
    public ThreadId {
        if (value <= 0) {
            throw new IllegalArgumentException("The thread id is " + value + ". Ids are greater than zero.");
        }
    }

    /**
     * The id in the code that ends the address of a post, such as {@code CsFaZNTtgBl}; a whole address does as well.
     * Sends nothing. Of a code longer than 11 characters the first 11 count.
     *
     * @throws IllegalArgumentException if it is no code
     */
    public static ThreadId ofCode(String codeOrAddress) {
        return new ThreadId(UrlCode.decode(UrlCode.inAddress(codeOrAddress)));
    }

    /** The code that ends the address of this post. */
    public String code() {
        return UrlCode.encode(value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }

    static @Nullable ThreadId orNull(Json json) {
        Long value = json.wholeNumber();
        return value == null || value <= 0 ? null : new ThreadId(value);
    }
}
