package dev.lisle.client.coverage;

import dev.lisle.client.ThreadsClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Meta's pages name, as data. */
final class Catalogue {
    private static final JsonNode ROOT = read();

    private Catalogue() {}

    /** An operation: what it is called with and what it answers. */
    record Operation(
            String id,
            String method,
            String path,
            String host,
            List<String> scopes,
            Set<String> parameters,
            List<String> fields) {}

    static List<Operation> operations() {
        return ROOT.get("operations").valueStream().map(Catalogue::operation).toList();
    }

    static Set<String> enumeration(String name) {
        return new TreeSet<>(texts(ROOT.get("enums").get(name)));
    }

    static Set<String> enumerations() {
        Set<String> all = new TreeSet<>();
        ROOT.get("enums").forEach(texts -> all.addAll(texts(texts)));
        return all;
    }

    static Set<String> names(String list) {
        return new TreeSet<>(ROOT.get(list)
                .valueStream()
                .map(node -> node.get("name").asString())
                .toList());
    }

    static List<String> webhookFields(String field) {
        return ROOT.get("webhook_fields")
                .valueStream()
                .filter(node -> node.get("field").asString().equals(field))
                .flatMap(node -> texts(node.get("value_fields")).stream())
                .toList();
    }

    private static Operation operation(JsonNode node) {
        String path = node.get("path").asString();
        Set<String> parameters = new TreeSet<>();
        node.get("params").forEach(param -> {
            String name = param.get("name").asString();
            if (!path.contains("{" + name + "}")) {
                parameters.add(name);
            }
        });
        return new Operation(
                node.get("id").asString(),
                node.get("method").asString(),
                path,
                node.get("host").asString(),
                texts(node.get("scopes")),
                parameters,
                texts(node.get("response_fields")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read() {
        try (InputStream in = ThreadsClient.class.getResourceAsStream("official-api.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
