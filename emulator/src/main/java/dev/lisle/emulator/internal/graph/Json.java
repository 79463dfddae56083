package dev.lisle.emulator.internal.graph;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out, as trees. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty array to fill. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A text. */
    public static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    /** True or false. */
    public static JsonNode bool(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }

    /** An object with an id alone, as the API refers to others. */
    public static ObjectNode id(String id) {
        return object().put("id", id);
    }

    /** The object with what was asked for in braces alone; all of it if there were none. */
    public static ObjectNode chosen(ObjectNode object, Fields inner) {
        return inner.isDefault() ? object : object.retain(inner.names().keySet());
    }

    /** The node as UTF-8. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A record, or a list of records, as JSON: names as they are, moments and durations in ISO 8601. */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The record that JSON describes; the other way of {@link #of}. */
    public static <T> T read(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
    }

    /** Reads a text, or gives null if it is not JSON. */
    public static @Nullable JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            return null;
        }
    }
}
