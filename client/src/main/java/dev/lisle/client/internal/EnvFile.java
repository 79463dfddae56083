package dev.lisle.client.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a {@code .env} file, line by line. */
public final class EnvFile {
    /** Indent, name, value in quotes of either kind or bare, and a comment behind it. */
    private static final Pattern LINE = Pattern.compile(
            "(\\s*(?:export\\s+)?)([A-Za-z_]\\w*)\\s*=" + "\\s*(?:(['\"])(.*?)\\3|([^'\"\\s#].*?|))(\\s+#.*|\\s*)");

    private static final Pattern PLAIN = Pattern.compile("[\\w.,:/@%+-]*");

    private final List<String> lines;
    private final String newline;

    public EnvFile(String text) {
        newline = text.contains("\r\n") ? "\r\n" : "\n";
        lines = text.isEmpty() ? List.of() : List.of(text.split("\r?\n", -1));
    }

    /** The variables; of one that stands there twice the last, as a shell reads it. */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher variable = LINE.matcher(line);
            if (variable.matches()) {
                variables.put(variable.group(2), value(variable));
            }
        }
        return variables;
    }

    /** The text with these variables set where they stand, else at the end; null takes one out. Other lines stay as they are. */
    public String with(Map<String, @Nullable String> variables) {
        Map<String, @Nullable String> left = new LinkedHashMap<>(variables);
        List<String> changed = new ArrayList<>();
        for (String line : lines) {
            Matcher variable = LINE.matcher(line);
            if (!variable.matches() || !variables.containsKey(variable.group(2))) {
                changed.add(line);
            } else if (left.containsKey(variable.group(2))) {
                String value = left.remove(variable.group(2));
                if (value != null) {
                    changed.add(variable.group(1) + variable.group(2) + "=" + quoted(value)
                            + variable.group(6).stripTrailing());
                }
            }
        }
        if (!changed.isEmpty() && changed.get(changed.size() - 1).isEmpty()) {
            changed.remove(changed.size() - 1);
        }
        left.forEach((name, value) -> {
            if (value != null) {
                changed.add(name + "=" + quoted(value));
            }
        });
        return String.join(newline, changed) + newline;
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value + "'";
    }

    private static String value(Matcher variable) {
        return variable.group(3) == null ? variable.group(5) : variable.group(4);
    }
}
