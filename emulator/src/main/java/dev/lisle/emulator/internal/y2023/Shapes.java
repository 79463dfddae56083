package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.internal.graph.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that the servers of 2023 sent for each kind of thing, with neutral values: what the emulator does not model
 * stays as it is here, the rest is filled in.
 */
final class Shapes {
    private static final String FILE = "/dev/lisle/emulator/y2023/shapes.json";

    private final Map<String, JsonNode> byName = new ConcurrentHashMap<>();

    Shapes() {
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE))) {
            JsonNode all = Objects.requireNonNull(Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            all.properties().forEach(shape -> byName.put(shape.getKey(), shape.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator's own " + FILE + " can't be read", e);
        }
    }

    /** A fresh copy to fill. */
    ObjectNode copy(String name) {
        return (ObjectNode) Objects.requireNonNull(byName.get(name)).deepCopy();
    }

    /** Sets a field if things of this shape have it. */
    static void fill(ObjectNode shape, String field, JsonNode value) {
        if (shape.has(field)) {
            shape.set(field, value);
        }
    }

    /** Sets a number if things of this shape have it, as a text where the shape has a text. */
    static void fill(ObjectNode shape, String field, long value) {
        if (shape.path(field).isString()) {
            shape.put(field, Long.toString(value));
        } else if (shape.has(field)) {
            shape.put(field, value);
        }
    }

    static void fill(ObjectNode shape, String field, String value) {
        fill(shape, field, Json.text(value));
    }

    static void fill(ObjectNode shape, String field, boolean value) {
        fill(shape, field, Json.bool(value));
    }
}
