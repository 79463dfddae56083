package dev.lisle.mcp;

import dev.lisle.client.posts.PostId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a tool is called with. Whatever is unknown, missing or of a wrong kind is refused by name, before anything is sent. */
final class Arguments {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ID = Pattern.compile("\\d{1,30}");
    private static final int SHOWN = 80;

    private final Map<String, ?> values;

    private Arguments(Map<String, ?> values) {
        this.values = values;
    }

    /**
     * The values of a call.
     *
     * @param known the names that the tool has
     */
    static Arguments of(Map<String, ?> values, Collection<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new RefusedException("There is no argument " + shown(name) + " here. "
                        + (known.isEmpty()
                                ? "Give none."
                                : "Known are " + String.join(", ", new TreeSet<>(known)) + "."));
            }
        }
        return new Arguments(values);
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> new RefusedException("\"" + name + "\" is missing or empty. Give a text."));
    }

    /** Empty if it is missing or has nothing in it. */
    Optional<String> optionalText(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text).filter(one -> !one.isBlank());
        }
        throw wrong(name, value, "a text, in quotes");
    }

    boolean flag(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(name, value, "true or false");
    }

    int number(String name, int otherwise, int from, int to) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= from
                && number.intValue() <= to) {
            return number.intValue();
        }
        throw wrong(name, value, "a whole number from " + from + " to " + to);
    }

    Map<?, ?> object(String name) {
        Object value = values.get(name);
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        if (value == null) {
            throw new RefusedException("\"" + name + "\" is missing. Give an object, such as {\"text\": \"Hello\"}.");
        }
        throw wrong(name, value, "an object, such as {\"text\": \"Hello\"}");
    }

    /** One of the constants by its name in lower case. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        TreeSet<String> names = new TreeSet<>();
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(text.get())) {
                return constant;
            }
            names.add(Words.of(constant));
        }
        throw wrong(name, text.get(), "one of " + String.join(", ", names));
    }

    PostId post(String name) {
        return new PostId(digits(name, text(name)));
    }

    /** The caller's name for a chain. */
    String key(String name) {
        String key = text(name);
        if (KEY.matcher(key).matches()) {
            return key;
        }
        throw wrong(name, key, "1 to 64 letters, digits, - and _, such as launch-2026-11");
    }

    /** A moment, or the beginning of a day in UTC. */
    @Nullable
    Instant moment(String name) {
        String text = optionalText(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-12-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : text.endsWith("]")
                            ? ZonedDateTime.parse(text).toInstant()
                            : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, text, "a moment with its offset, such as 2026-12-01T08:00:00+01:00, or a day");
        }
    }

    private static String digits(String name, String text) {
        if (ID.matcher(text).matches()) {
            return text;
        }
        throw wrong(
                name,
                text,
                "the id of a post, which is all digits and comes with each post of a list; no address holds it");
    }

    private static RefusedException wrong(String name, Object value, String wanted) {
        return new RefusedException("\"" + name + "\" is " + shown(value) + ". Give " + wanted + ".");
    }

    private static String shown(Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
