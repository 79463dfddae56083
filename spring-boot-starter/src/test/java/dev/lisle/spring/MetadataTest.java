package dev.lisle.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors complete in application.yaml. */
class MetadataTest {
    @Test
    void everyPropertyIsExplainedWithItsDefault() throws IOException {
        Map<String, String> described = new TreeMap<>();
        for (JsonNode property : metadata("spring-configuration-metadata.json").get("properties")) {
            assertThat(property.path("description").asString(""))
                    .as(property.toString())
                    .isNotBlank();
            described.put(
                    property.get("name").asString(),
                    property.has("defaultValue") ? property.get("defaultValue").asString() : "");
        }

        Map<String, String> there = new TreeMap<>();
        properties("lisle.", LisleProperties.class, there);
        assertThat(described).isEqualTo(there);
    }

    @Test
    void theBeanThatAPropertyNamesIsCompletedByItsType() throws IOException {
        JsonNode hints = metadata("spring-configuration-metadata.json").get("hints");

        assertThat(hints).singleElement().satisfies(hint -> {
            assertThat(hint.get("name").asString()).isEqualTo("lisle.outbox.data-source");
            assertThat(hint.at("/providers/0/parameters/target").asString()).isEqualTo(DataSource.class.getName());
        });
    }

    private static void properties(String prefix, Class<?> type, Map<String, String> into) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name =
                    prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord() && component.getType() != Secret.class) {
                properties(name + ".", component.getType(), into);
            } else {
                into.put(name, defaultOf(type, component));
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        return Stream.of(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(value -> value != null && value.value().length > 0)
                .map(value -> value.value()[0])
                .findFirst()
                .orElse("");
    }

    private static JsonNode metadata(String file) throws IOException {
        try (InputStream in = LisleProperties.class.getResourceAsStream("/META-INF/" + file)) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
