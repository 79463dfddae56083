package dev.lisle.client.recorded;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.insights.AccountInsights;
import dev.lisle.client.paging.Page;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller can see of an answer, part by part: the path to each part and its value as text. */
final class Seen {
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Seen() {}

    static Map<String, String> of(Object read) {
        Seen seen = new Seen();
        seen.add("", read);
        return seen.parts;
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof Page<?> page) {
            add(path + ".links.after", page.after());
            add(path + ".links.before", page.before());
            add(path + ".items", page.items());
        } else if (value instanceof AccountInsights window) {
            add(path + ".links.next", window.nextWindow());
            add(path + ".links.previous", window.previousWindow());
            add(path + ".insights", window.insights().all());
        } else if (value instanceof Optional<?> maybe) {
            add(path, maybe.orElse(null));
        } else if (value instanceof AccessToken token) {
            add(path, token.reveal());
        } else if (value instanceof OpenEnum<?> open) {
            add(path, open.raw());
            add(path + ".constant", open.constant());
        } else if (value instanceof Record whole) {
            addComponents(path, whole);
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> add(path + "." + name, field));
        } else if (value instanceof Collection<?> items) {
            List<?> list = List.copyOf(items);
            parts.put(path + ".size", String.valueOf(list.size()));
            for (int i = 0; i < list.size(); i++) {
                add(path + "[" + i + "]", list.get(i));
            }
        } else {
            parts.put(path, String.valueOf(value));
        }
    }

    private void addComponents(String path, Record whole) {
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            try {
                add(path + "." + component.getName(), component.getAccessor().invoke(whole));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
