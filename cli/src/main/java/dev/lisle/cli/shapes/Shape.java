package dev.lisle.cli.shapes;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A JSON object under way. What is null or an empty list is left out, so that a field which is there means something. Numbers and
 * truths stay such; moments, ids and all else become texts. Not thread-safe.
 */
public final class Shape {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectWriteContext LINES = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Begins one without fields. */
    public Shape() {}

    /** Begins one with exactly these fields, nulls and empty lists too. */
    public static Shape of(Map<String, ? extends @Nullable Object> fields) {
        Shape shape = new Shape();
        shape.fields.putAll(fields);
        return shape;
    }

    /** The same with a field more, or one replaced. */
    public Shape with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            fields.put(name, value);
        }
        return this;
    }

    /** The same with these fields more; those that are there already stay as they are. */
    public Shape withUnknown(Map<String, ? extends @Nullable Object> unknown) {
        unknown.forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                with(name, value);
            }
        });
        return this;
    }

    /** Prints it as one line. Returns false if nobody reads any more, as when {@code head} has seen enough. */
    public boolean print(PrintWriter out) {
        out.println(this);
        return !out.checkError();
    }

    /** As one line of JSON. */
    @Override
    public String toString() {
        return written(ObjectWriteContext.empty());
    }

    /** As JSON on many lines, for people. */
    public String toLines() {
        return written(LINES);
    }

    private String written(ObjectWriteContext how) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(how, text)) {
            write(json, fields);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Shape shape) {
            write(json, shape.fields);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, inner) -> {
                json.writeName(String.valueOf(name));
                write(json, inner);
            });
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(inner -> write(json, inner));
            json.writeEndArray();
        } else {
            writeSingle(json, value);
        }
    }

    private static void writeSingle(JsonGenerator json, Object value) {
        if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
