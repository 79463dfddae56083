package dev.lisle.publisher.documents;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of an object in a document. A field of a wrong kind, and one that nobody asked for, is refused by name. */
final class Fields {
    private final String path;
    private final Map<?, ?> values;
    private final TreeSet<String> unread = new TreeSet<>();

    private Fields(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
        values.keySet().forEach(name -> unread.add(String.valueOf(name)));
    }

    static Fields of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> values) {
            return new Fields(path, values);
        }
        throw refused((path.isEmpty() ? "The document" : "\"" + path + "\"") + " holds no fields. Give it some.");
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    String text(String name) {
        Object value = take(name);
        if (value == null || value instanceof String || value instanceof Number) {
            return value == null ? null : value.toString();
        }
        throw wrong(name, "a text");
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    boolean flag(String name) {
        Object value = take(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(name, "true or false");
    }

    int number(String name) {
        if (take(name) instanceof Number number && number.longValue() == number.intValue()) {
            return number.intValue();
        }
        throw wrong(name, "a whole number");
    }

    /** Of a list, or the only one if a single text stands there. */
    List<String> texts(String name) {
        Object value = take(name);
        if (value instanceof String only) {
            return List.of(only);
        }
        List<String> texts = new ArrayList<>();
        for (Object item : list(name, value)) {
            if (!(item instanceof String || item instanceof Number)) {
                throw wrong(name, "a list of texts");
            }
            texts.add(item.toString());
        }
        return texts;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object item : list(name, take(name))) {
            objects.add(of(pathOf(name) + "[" + objects.size() + "]", item));
        }
        return objects;
    }

    @Nullable
    Fields object(String name) {
        Object value = take(name);
        return value == null ? null : of(pathOf(name), value);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : constant(pathOf(name), text, type);
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return texts(name).stream()
                .map(text -> constant(pathOf(name), text, type))
                .toList();
    }

    /** Refuses what nobody asked for: a name that is misspelled must not be lost in silence. */
    void end() {
        if (!unread.isEmpty()) {
            throw refused(
                    "\"" + pathOf(unread.first()) + "\" is no field of a draft. Correct its name, or take it out.");
        }
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static InvalidDraftException refused(String message) {
        return new InvalidDraftException(Problem.DOCUMENT, message);
    }

    private static <E extends Enum<E>> E constant(String path, String text, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw refused("\"" + path + "\" is \"" + text + "\". It can be " + String.join(", ", names) + ".");
    }

    private List<?> list(String name, @Nullable Object value) {
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        throw wrong(name, "a list");
    }

    private @Nullable Object take(String name) {
        unread.remove(name);
        return values.get(name);
    }

    private InvalidDraftException wrong(String name, String wanted) {
        return refused("\"" + pathOf(name) + "\" is not " + wanted + ". Correct it.");
    }
}
