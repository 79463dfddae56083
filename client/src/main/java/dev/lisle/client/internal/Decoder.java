package dev.lisle.client.internal;

import org.jspecify.annotations.Nullable;

/** Reads the answer to a call. */
@FunctionalInterface
public interface Decoder<T> {
    /** Reads what {@code in} stands on; null if a part that must be there is missing. */
    @Nullable
    T read(JsonReader in);
}
