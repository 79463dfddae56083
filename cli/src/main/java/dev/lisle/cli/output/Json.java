package dev.lisle.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object on one line. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Prints the object whose fields {@code fields} writes. */
    public static void printObject(PrintWriter out, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        out.println(text);
        out.flush();
    }

    /** Writes a truth, or null if it is not known. */
    public static void writeTruth(JsonGenerator json, String name, @Nullable Boolean truth) {
        if (truth == null) {
            json.writeNullProperty(name);
        } else {
            json.writeBooleanProperty(name, truth);
        }
    }
}
