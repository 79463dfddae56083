package dev.lisle.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A result under way, field by field. What is null or an empty list is left out. Numbers and truths stay such; moments, ids and all
 * else become texts. Not thread-safe.
 */
final class Answer {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Answer with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            fields.put(name, plain(value));
        }
        return this;
    }

    /** The same for a list that is told even if nothing is in it. */
    Answer withList(String name, Collection<?> values) {
        fields.put(name, plain(values));
        return this;
    }

    /** As JSON has it: maps, lists, texts, numbers and truths. */
    Map<String, Object> fields() {
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Answer answer) {
            return answer.fields;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Answer::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((name, inner) -> plain.put(String.valueOf(name), plain(inner)));
            return plain;
        }
        boolean isPlain = value instanceof Boolean || value instanceof Number;
        return isPlain ? value : value.toString();
    }
}
