package dev.lisle.unofficial.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value with everything in it, in the order it came. Immutable. Every record of this module carries the value
 * it was read from, so what has no accessor of its own is still there.
 *
 * <p>Asking never fails: what is not there, or is of another kind, reads as {@link #isMissing missing}, null or empty.
 * Numbers keep all their digits. {@link #toString} shows only the size, because answers hold what is private;
 * {@link #compact} gives the text.
 */
public final class Json {
    private static final Json MISSING = new Json(null, true);
    private static final Json NULL = new Json(null, false);

    /** A {@code Map<String, Json>}, {@code List<Json>}, text, {@code Long}, big number, {@code Boolean}, or null. */
    private final @Nullable Object value;

    private final boolean missing;

    private Json(@Nullable Object value, boolean missing) {
        this.value = value;
        this.missing = missing;
    }

    private Json(Object value) {
        this(value, false);
    }

    /**
     * Reads one JSON text.
     *
     * @throws IllegalArgumentException if it is none; the message says where, and never repeats the text
     */
    public static Json parse(String text) {
        return JsonParsing.parse(text);
    }

    /** An object without fields, to build on by {@link #with}. */
    public static Json object() {
        return of(Map.of());
    }

    /**
     * Wraps a value of Java.
     *
     * @param value a {@code Json}, a map with text keys, a list, a text, a number, a boolean, or null
     * @throws IllegalArgumentException if it holds anything else
     */
    public static Json of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((name, field) -> fields.put(String.valueOf(name), of(field)));
            return new Json(Collections.unmodifiableMap(fields));
        }
        if (value instanceof List<?> list) {
            List<Json> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item)));
            return new Json(Collections.unmodifiableList(items));
        }
        if (value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return new Json(value);
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Long.SIZE ? new Json(number.longValue()) : new Json(new BigDecimal(number));
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return new Json(((Number) value).longValue());
        }
        if (value instanceof Double || value instanceof Float) {
            return new Json(BigDecimal.valueOf(((Number) value).doubleValue()));
        }
        throw new IllegalArgumentException("JSON has no " + value.getClass().getSimpleName() + ".");
    }

    /** The field of this name, or the value at the end of the path; missing if there is none. */
    public Json at(String... path) {
        Json here = this;
        for (String name : path) {
            here = here.value instanceof Map<?, ?> fields && fields.get(name) instanceof Json field ? field : MISSING;
        }
        return here;
    }

    /** Whether there is no such value at all; a JSON null is there. */
    public boolean isMissing() {
        return missing;
    }

    /** Whether this is missing or a JSON null. */
    public boolean isNull() {
        return value == null;
    }

    /** Whether this is an object, be it empty. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether this is an array, be it empty. */
    public boolean isArray() {
        return value instanceof List;
    }

    /** A text, or a number or boolean as it is written; null for all else. */
    public @Nullable String text() {
        return value == null || isObject() || isArray() ? null : value.toString();
    }

    /** As {@link #text()}, with something to take its place where that is null. */
    public String text(String otherwise) {
        String text = text();
        return text == null ? otherwise : text;
    }

    /** A whole number that fits a {@code long}, also when it comes as text; null for all else. */
    public @Nullable Long wholeNumber() {
        if (value instanceof Long number) {
            return number;
        }
        try {
            return value instanceof String text ? (Long) Long.parseLong(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number that fits an {@code int}, also when it comes as text; null for all else. */
    public @Nullable Integer smallNumber() {
        Long number = wholeNumber();
        return number == null || number != number.intValue() ? null : (Integer) number.intValue();
    }

    /** A number of any size; null for all else. */
    public @Nullable BigDecimal number() {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof BigDecimal number ? number : null;
    }

    /** A boolean; null for all else. */
    public @Nullable Boolean bool() {
        return value instanceof Boolean bool ? bool : null;
    }

    /** The elements of an array; empty for all else. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((Json) item));
        }
        return Collections.unmodifiableList(items);
    }

    /** The fields of an object in their order; empty for all else. */
    public Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put((String) name, (Json) field));
        }
        return Collections.unmodifiableMap(fields);
    }

    /** {@code read} applied to this if it is an object; null if not. */
    public <T> @Nullable T as(Function<Json, T> read) {
        return isObject() ? read.apply(this) : null;
    }

    /** {@code read} applied to each element that is an object; empty if this is no array. */
    public <T> List<T> each(Function<Json, T> read) {
        return items().stream().filter(Json::isObject).map(read).toList();
    }

    /** This value with one field set, in its place if it was there; on anything but an object, a new object. */
    public Json with(String name, @Nullable Object field) {
        Map<String, Json> fields = new LinkedHashMap<>(fields());
        fields.put(name, of(field));
        return new Json(Collections.unmodifiableMap(fields));
    }

    /** The JSON text without white space, in UTF-8 characters. */
    public String compact() {
        return JsonWriting.compact(this);
    }

    /** The JSON text in ASCII with a space after each comma and colon, as the signed bodies of this interface have it. */
    public String spaced() {
        return JsonWriting.spaced(this);
    }

    /** The JSON text in ASCII, indented by four spaces, as settings files have it. */
    public String indented() {
        return JsonWriting.indented(this);
    }

    /** Whether both hold the same values; the order of fields does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && missing == json.missing && Objects.equals(value, json.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** What kind of value this is and its size, never its content. */
    @Override
    public String toString() {
        if (value instanceof Map<?, ?> fields) {
            return "Json[object of " + fields.size() + "]";
        }
        if (value instanceof List<?> items) {
            return "Json[array of " + items.size() + "]";
        }
        return missing ? "Json[missing]" : value == null ? "Json[null]" : "Json[scalar]";
    }

    @Nullable
    Object value() {
        return value;
    }
}
