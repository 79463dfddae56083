package dev.lisle.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** JSON as maps and lists, for what must be looked at before it is known how to read it. */
public final class JsonTree {
    private JsonTree() {}

    /** The object that {@code json} is; null if it is none. */
    public static @Nullable Map<String, @Nullable Object> read(byte[] json) {
        try (JsonReader in = JsonReader.over(json)) {
            return in.atObject() ? in.map() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** {@code tree} read as a record. */
    public static <T> @Nullable T as(Map<String, ?> tree, Function<JsonReader, @Nullable T> read) {
        String json = JsonText.object(out -> writeFields(out, tree));
        try (JsonReader in = JsonReader.over(json.getBytes(StandardCharsets.UTF_8))) {
            return in.object(read);
        }
    }

    private static void writeFields(JsonGenerator out, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            out.writeName(String.valueOf(name));
            write(out, value);
        });
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            writeFields(out, fields);
            out.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            out.writeStartArray();
            items.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString()); // fractions too: every reader of ours takes them as text
        }
    }
}
