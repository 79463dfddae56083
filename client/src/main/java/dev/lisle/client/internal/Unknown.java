package dev.lisle.client.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields that a record does not know; costs nothing while there are none. */
public final class Unknown {
    private @Nullable Map<String, @Nullable Object> fields;

    /** Keeps the value that {@code in} stands on. */
    public void keep(String name, JsonReader in) {
        if (fields == null) {
            fields = new LinkedHashMap<>();
        }
        fields.put(name, in.any());
    }

    /** What was kept, in the order in which it came; unmodifiable. */
    public Map<String, @Nullable Object> fields() {
        return fields == null ? Map.of() : Collections.unmodifiableMap(fields);
    }
}
