package dev.lisle.unofficial.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@link Json} to text, in the three forms that this interface and its settings files use. */
final class JsonWriting {
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();
    private final String comma;
    private final String colon;
    private final boolean ascii;
    private final boolean indented;

    private JsonWriting(String comma, String colon, boolean ascii, boolean indented) {
        this.comma = comma;
        this.colon = colon;
        this.ascii = ascii;
        this.indented = indented;
    }

    static String compact(Json json) {
        return new JsonWriting(",", ":", false, false).write(json);
    }

    static String spaced(Json json) {
        return new JsonWriting(", ", ": ", true, false).write(json);
    }

    static String indented(Json json) {
        return new JsonWriting(",", ": ", true, true).write(json);
    }

    private String write(Json json) {
        value(json, 0);
        return out.toString();
    }

    private void value(Json json, int depth) {
        Object value = json.value();
        if (value instanceof Map<?, ?> fields) {
            open('{');
            members(fields.entrySet(), depth + 1, field -> {
                text((String) field.getKey());
                out.append(colon);
                value((Json) field.getValue(), depth + 1);
            });
            close('}', fields.isEmpty(), depth);
        } else if (value instanceof List<?> items) {
            open('[');
            members(items, depth + 1, item -> value((Json) item, depth + 1));
            close(']', items.isEmpty(), depth);
        } else if (value instanceof String text) {
            text(text);
        } else {
            out.append(value); // numbers, booleans and null are written as Java writes them
        }
    }

    private <T> void members(Collection<T> members, int depth, Consumer<T> write) {
        boolean first = true;
        for (T member : members) {
            if (!first) {
                out.append(comma);
            }
            first = false;
            newLine(depth);
            write.accept(member);
        }
    }

    private void open(char bracket) {
        out.append(bracket);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(c -> character((char) c));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ' || (ascii && c > '~')) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
