package dev.lisle.emulator.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code fields} asks for: names in order, each perhaps with names of its own in braces.
 *
 * @param names the names, each with what is asked of it; empty means the default
 */
public record Fields(Map<String, Fields> names) {
    /** Nothing was asked for, so the default is given. */
    public static final Fields DEFAULT = new Fields(Map.of());

    private static final int DEEPEST = 5;

    /**
     * Reads the parameter.
     *
     * @throws GraphError if braces do not match or nest too deeply
     */
    public static Fields of(Params params) {
        List<String> all = new ArrayList<>(params.list("fields"));
        return all.isEmpty() ? DEFAULT : parse(String.join(",", all));
    }

    /** Reads the text of the parameter. */
    static Fields parse(String text) {
        Cursor cursor = new Cursor(text);
        Fields fields = cursor.read(0);
        if (!cursor.atEnd()) {
            throw Errors.invalid("Syntax error in fields: \"" + text + "\" has a brace too many");
        }
        return fields;
    }

    /** Whether anything was asked for at all. */
    public boolean isDefault() {
        return names.isEmpty();
    }

    /** Reads from left to right. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        Fields read(int depth) {
            if (depth > DEEPEST) {
                throw Errors.invalid("Syntax error in fields: braces nest more than " + DEEPEST + " deep");
            }
            Map<String, Fields> names = new LinkedHashMap<>();
            while (at < text.length() && text.charAt(at) != '}') {
                String name = name();
                Fields inner = DEFAULT;
                if (at < text.length() && text.charAt(at) == '{') {
                    at++;
                    inner = read(depth + 1);
                    if (at == text.length()) {
                        throw Errors.invalid("Syntax error in fields: \"" + text + "\" lacks a closing brace");
                    }
                    at++;
                }
                if (!name.isEmpty()) {
                    names.put(name, inner);
                }
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                }
            }
            return new Fields(names);
        }

        private String name() {
            int start = at;
            while (at < text.length() && ",{}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }
    }
}
