package dev.lisle.publisher.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Drafts as JSON, both ways: what is written is read again as an equal draft. The schema is {@code draft.schema.json} beside
 * this class. A field that is unknown, twice there or of a wrong kind is refused by name.
 */
public final class DraftJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DraftJson() {}

    /**
     * Reads a draft. Looks into no file.
     *
     * @param folder to which paths of media are relative, the one of the JSON file; null leaves them as they are
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if it is no JSON, no draft, or cannot be published
     */
    public static DraftDocument read(String json, @Nullable Path folder) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw Fields.refused("There is something behind the end of the draft. Give one JSON object.");
            }
            return new DraftReader(folder).read(Fields.of("", value), DraftReader.Body.NONE);
        } catch (JacksonException e) {
            throw Fields.refused("This is no JSON: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ").");
        }
    }

    /** Writes a draft and its schedule, indented, with nothing that is as it is anyway. Files of media are not read. */
    public static String write(DraftDocument document) {
        return DraftWriter.write(FACTORY, document);
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}
