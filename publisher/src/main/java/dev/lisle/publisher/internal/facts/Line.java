package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a ledger, being written or read: named values, those that are missing left out. */
final class Line {
    private final Map<String, @Nullable Object> values;

    private Line(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Line of(String step, Instant at) {
        return new Line(new LinkedHashMap<>()).put("at", at).put("step", step);
    }

    static Line empty() {
        return new Line(new LinkedHashMap<>());
    }

    /** @throws tools.jackson.core.JacksonException if it is no JSON */
    static Line read(String text) {
        return new Line(Json.read(text));
    }

    Line put(String name, @Nullable Object value) {
        if (value instanceof Line line) {
            values.put(name, line.values);
        } else if (value instanceof Boolean || value instanceof Integer || value == null) {
            values.put(name, value);
        } else if (value instanceof List<?> list) {
            values.put(
                    name,
                    list.stream()
                            .map(item -> item instanceof Line line ? line.values : String.valueOf(item))
                            .toList());
        } else {
            values.put(name, value.toString());
        }
        return this;
    }

    String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    @Nullable
    String textOrNull(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Instant at() {
        return Instant.parse(text("at"));
    }

    @Nullable
    Instant moment(String name) {
        String text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> kind, String name) {
        String text = textOrNull(name);
        return text == null ? null : Enum.valueOf(kind, text);
    }

    ContainerId container() {
        return new ContainerId(text("container"));
    }

    @Nullable
    PostId post(String name) {
        String text = textOrNull(name);
        return text == null ? null : new PostId(text);
    }

    List<PostId> posts(String name) {
        return texts(name).stream().map(PostId::new).toList();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            list.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    URI address(String name) {
        return URI.create(text(name));
    }

    @SuppressWarnings("unchecked") // an object is always read into a map with names
    @Nullable
    Line line(String name) {
        return values.get(name) instanceof Map<?, ?> object ? new Line((Map<String, @Nullable Object>) object) : null;
    }

    @SuppressWarnings("unchecked") // an object is always read into a map with names
    List<Line> lines(String name) {
        List<Line> lines = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> object) {
                    lines.add(new Line((Map<String, @Nullable Object>) object));
                }
            }
        }
        return lines;
    }

    /** As JSON, without a line end. */
    @Override
    public String toString() {
        return Json.write(values);
    }
}
