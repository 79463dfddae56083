package dev.lisle.client.internal;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the small JSON texts that some parameters are. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The text of one object, whose fields {@code fields} writes. */
    public static String object(Consumer<JsonGenerator> fields) {
        return of(out -> {
            out.writeStartObject();
            fields.accept(out);
            out.writeEndObject();
        });
    }

    /** The text of one array of objects, one for each of {@code items}. */
    public static <T> String array(Iterable<T> items, Item<T> fields) {
        return of(out -> write(out, items, fields));
    }

    /** Writes an array of objects, one for each of {@code items}. */
    public static <T> void write(JsonGenerator out, Iterable<T> items, Item<T> fields) {
        out.writeStartArray();
        for (T item : items) {
            out.writeStartObject();
            fields.write(out, item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String of(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(out);
        }
        return text.toString();
    }

    /** Writes the fields of one object. */
    @FunctionalInterface
    public interface Item<T> {
        /** Writes the fields of {@code item}, not its braces. */
        void write(JsonGenerator out, T item);
    }
}
