package dev.lisle.client.internal;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON text token by token, without reflection and without a tree. A value of another kind than the one asked
 * for reads as null and is passed over: Meta may change a type, and that must not cost the rest of the answer.
 *
 * <p>An object is read as {@code for (String name; (name = in.nextField()) != null; )} with one value call for each name.
 */
public final class JsonReader implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** A reader that stands on the first token of {@code json}. */
    public static JsonReader over(byte[] json) {
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json, 0, json.length);
        parser.nextToken();
        return new JsonReader(parser);
    }

    /** Whether an object starts here. */
    public boolean atObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Moves on to the value of the next field of the current object and returns its name; null at the end. */
    public @Nullable String nextField() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** A text, or a number or boolean as it is written; so ids never go through a double. */
    public @Nullable String text() {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return parser.getString();
        }
        skip();
        return null;
    }

    public @Nullable Boolean bool() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        skip();
        return null;
    }

    public @Nullable Integer integer() {
        Long number = longInteger();
        return number == null || number != number.intValue() ? null : (Integer) number.intValue();
    }

    /** A whole number, also when it comes as text. */
    public @Nullable Long longInteger() {
        String text = text();
        try {
            return text == null ? null : (Long) Long.parseLong(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number with or without a fraction, also when it comes as text. */
    public @Nullable Double number() {
        String text = text();
        try {
            return text == null ? null : (Double) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The elements that have a text; empty if no array starts here. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        elements(() -> {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** A moment in Meta's form; null for any other text. */
    public @Nullable Instant instant() {
        String text = text();
        return text == null ? null : MetaTime.parse(text);
    }

    /** An address, whatever it looks like. */
    public @Nullable WebAddress address() {
        String text = text();
        return text == null ? null : new WebAddress(text);
    }

    public <E extends Enum<E>> @Nullable OpenEnum<E> openEnum(Class<E> type) {
        String text = text();
        return text == null ? null : OpenEnum.of(type, text);
    }

    /** {@code read} applied to the object that starts here; null if none does. */
    public <T> @Nullable T object(Function<JsonReader, T> read) {
        if (atObject()) {
            return read.apply(this);
        }
        skip();
        return null;
    }

    /** The elements that are objects, each read by {@code read}; empty if no array starts here. */
    public <T> List<T> objects(Function<JsonReader, T> read) {
        List<T> items = new ArrayList<>();
        elements(() -> {
            T item = object(read);
            if (item != null) {
                items.add(item);
            }
        });
        return items;
    }

    /** Applies {@code read} to each element of the array that starts here; passes over anything else. */
    private void elements(Runnable read) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read.run();
        }
    }

    /** Passes over the current value, with all that is in it. */
    public void skip() {
        parser.skipChildren();
    }

    /** The current value, whatever it is: text, {@code Long}, {@code BigDecimal}, {@code Boolean}, list, map, or null. */
    public @Nullable Object any() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> wholeNumber(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> fraction(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list();
            case START_OBJECT -> map();
            default -> null;
        };
    }

    @Override
    public void close() {
        parser.close();
    }

    /** A number with an exponent beyond all bounds stays text. */
    private static Object fraction(String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static Object wholeNumber(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(any());
        }
        return items;
    }

    /** All fields of the object that starts here, whatever they are. */
    public Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name; (name = nextField()) != null; ) {
            fields.put(name, any());
        }
        return fields;
    }
}
