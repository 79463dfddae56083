package dev.lisle.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON to maps and back; no number loses a digit. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /** The object in {@code line}; null if it is none. */
    static @Nullable Map<String, @Nullable Object> read(byte[] line) {
        try {
            Map<String, @Nullable Object> object = MAPPER.readValue(line, OBJECT);
            object.replaceAll((name, value) -> plain(value));
            return object;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Whole numbers as the client gives them: {@code Long}, or {@code BigDecimal} beyond. */
    @SuppressWarnings("unchecked") // Jackson makes no others
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer small) {
            return small.longValue();
        }
        if (value instanceof BigInteger large) {
            return new BigDecimal(large);
        }
        if (value instanceof Map<?, ?> object) {
            ((Map<String, @Nullable Object>) object).replaceAll((name, inner) -> plain(inner));
        } else if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(Json::plain);
        }
        return value;
    }

    static byte[] line(Map<String, ? extends @Nullable Object> object) {
        return (MAPPER.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
