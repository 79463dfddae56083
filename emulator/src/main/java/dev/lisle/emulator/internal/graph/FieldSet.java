package dev.lisle.emulator.internal.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that an object has, each with the way to read it. The id is always given.
 *
 * @param <T> the object
 */
public final class FieldSet<T> {
    /**
     * Reads one field of an object.
     *
     * @param <T> the object
     */
    @FunctionalInterface
    public interface Reader<T> {
        /** The value, or null if this object has none; {@code inner} is what was asked for in braces. */
        @Nullable
        JsonNode read(T from, Fields inner);
    }

    private final Map<String, Reader<T>> readers = new LinkedHashMap<>();
    private final Set<String> defaults = new LinkedHashSet<>();

    /** Adds a field that is given when asked for. */
    public FieldSet<T> with(String name, Reader<T> reader) {
        readers.put(name, reader);
        return this;
    }

    /** Adds a field that is given even if no fields are asked for. */
    public FieldSet<T> byDefault(String name, Reader<T> reader) {
        defaults.add(name);
        return with(name, reader);
    }

    /** Adds names that working clients ask for and that are then left out. */
    public FieldSet<T> ignoring(String... names) {
        for (String name : names) {
            with(name, (from, inner) -> null);
        }
        return this;
    }

    /**
     * Refuses names that this object never has.
     *
     * @throws GraphError if there is one
     */
    public Fields check(Fields asked) {
        for (String name : asked.names().keySet()) {
            if (!readers.containsKey(name)) {
                throw Errors.nonexistingField(name);
            }
        }
        return asked;
    }

    /** The object with the fields that were asked for, apart from those in {@code hidden}. */
    public ObjectNode render(T from, Fields asked, Set<String> hidden) {
        ObjectNode object = Json.object();
        if (asked.isDefault()) {
            defaults.forEach(name -> put(object, name, from, Fields.DEFAULT));
        } else {
            asked.names().forEach((name, inner) -> {
                if (!hidden.contains(name)) {
                    put(object, name, from, inner);
                }
            });
        }
        if (!object.has("id") && readers.containsKey("id")) {
            put(object, "id", from, Fields.DEFAULT);
        }
        return object;
    }

    private void put(ObjectNode object, String name, T from, Fields inner) {
        Reader<T> reader = readers.get(name);
        if (reader == null) {
            throw Errors.nonexistingField(name);
        }
        JsonNode value = reader.read(from, inner);
        if (value != null) {
            object.set(name, value);
        }
    }
}
