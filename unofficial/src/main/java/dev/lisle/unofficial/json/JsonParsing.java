package dev.lisle.unofficial.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Text to {@link Json}. The depth and the length of numbers are bounded by Jackson. */
final class JsonParsing {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonParsing() {}

    static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("This is no JSON: it is empty.");
            }
            Json json = Json.of(value(parser));
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("This is no JSON: something follows its end.");
            }
            return json;
        } catch (JacksonException e) { // its own message can repeat the text, which may be private
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new IllegalArgumentException("This is no JSON" + where + ".");
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> array(parser);
            case START_OBJECT -> object(parser);
            default -> null;
        };
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name; (name = parser.nextName()) != null; ) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }
}
