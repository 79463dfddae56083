package dev.lisle.emulator.internal.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of one call, from wherever they came. An empty one counts as absent. */
public final class Params {
    private final Map<String, List<String>> values;

    /** Takes the values as they were sent. */
    public Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The first value that is not empty, or null. */
    public @Nullable String get(String name) {
        for (String value : values.getOrDefault(name, List.of())) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /**
     * A value that has to be there.
     *
     * @throws GraphError if it is not
     */
    public String need(String name) {
        String value = get(name);
        if (value == null) {
            throw Errors.missing(name);
        }
        return value;
    }

    /** All values of a list, whether it came as one text with commas or as a repeated parameter. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * A switch: {@code true} or {@code false} in any case, 1 or 0; absent means {@code absent}.
     *
     * @throws GraphError if it is anything else
     */
    public boolean flag(String name, boolean absent) {
        String value = get(name);
        if (value == null) {
            return absent;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Errors.invalid("Param " + name + " must be a boolean");
        };
    }

    /** Everything that was sent, for the log. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        values.forEach((name, texts) -> flat.put(name, String.join(",", Objects.requireNonNull(texts))));
        return flat;
    }
}
