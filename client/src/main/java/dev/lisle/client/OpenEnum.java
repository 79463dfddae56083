package dev.lisle.client;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A constant of {@code E}, or a text that Meta added after this release. Reading never fails.
 *
 * @param constant null if this release does not know the text
 * @param raw the text as it came
 */
public record OpenEnum<E extends Enum<E>>(@Nullable E constant, String raw) {

    /** Known texts are read many thousand times, so each is made once. */
    private static final ClassValue<Map<String, OpenEnum<?>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, OpenEnum<?>> computeValue(Class<?> type) {
            Map<String, OpenEnum<?>> known = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                addKnown(known, (Enum<?>) constant, name);
                addKnown(known, (Enum<?>) constant, name.toLowerCase(Locale.ROOT));
            }
            return known;
        }
    };

    /** The constant whose name is {@code raw} in upper or in lower case; else the bare text. */
    @SuppressWarnings("unchecked") // the map of a type holds nothing but its own constants
    public static <E extends Enum<E>> OpenEnum<E> of(Class<E> type, String raw) {
        OpenEnum<E> known = (OpenEnum<E>) KNOWN.get(type).get(raw);
        return known != null ? known : new OpenEnum<>(null, raw);
    }

    /** Whether this is {@code other}. */
    public boolean is(E other) {
        return constant == other;
    }

    @Override
    public String toString() {
        return raw;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a constant is of its own type
    private static void addKnown(Map<String, OpenEnum<?>> known, Enum<?> constant, String raw) {
        known.put(raw, new OpenEnum(constant, raw));
    }
}
