package dev.lisle.client.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Operations;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.coverage.Enumerations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every recorded answer has its twins: Meta may add a field, add a text to an enum, leave out what it has not, or send ids as numbers. */
class RecordedTwinsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOMORROW = "FROM_TOMORROW";

    /** Without these there is no answer, or no event of that kind: see {@code ErrorTableTest} and {@code WebhookTest}. */
    private static final Set<String> NEEDED = Set.of(
            "id",
            "data",
            "access_token",
            "success",
            "deleted_id",
            "recently_searched_keywords",
            "values",
            "field",
            "value");

    static List<Reading> readings() {
        return Reading.all();
    }

    @Test
    void everyRecordedAnswerAndEveryOperationThatIsAnsweredHasATwin() throws IOException, URISyntaxException {
        Set<String> operations = new TreeSet<>(Operations.ofAnAccount().keySet());
        operations.addAll(Operations.ofAnApp("THexample").keySet());
        operations.add("webhookDeliver");

        assertThat(new TreeSet<>(Reading.all().stream().map(Reading::resource).toList()))
                .isEqualTo(resources());
        assertThat(new TreeSet<>(Reading.all().stream().map(Reading::operation).toList()))
                .isEqualTo(operations);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void anUnknownFieldIsKeptWhereThereIsAPlaceForItAndChangesNothingElse(Reading reading) {
        Map<String, String> original = reading.seenOf(text(reading));
        JsonNode twin = recorded(reading);
        objectsIn(twin)
                .forEach(object -> object.putObject("brand_new")
                        .put("depth", 1.5)
                        .putArray("list")
                        .add("x"));

        Map<String, String> seen = new TreeMap<>(reading.seenOf(twin.toString()));
        seen.keySet().removeIf(path -> path.contains(".brand_new."));

        assertThat(seen).isEqualTo(new TreeMap<>(original));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void anUnknownTextOfAnEnumIsKeptAndChangesNothingElse(Reading reading) {
        Map<String, String> original = reading.seenOf(text(reading));
        for (int i = 0; i < leavesOf(recorded(reading)).size(); i++) {
            JsonNode twin = recorded(reading);
            Leaf leaf = leavesOf(twin).get(i);
            boolean isKindOfEvent = leaf.name().equals("field");
            if (isKindOfEvent
                    || !leaf.value().isString()
                    || !Enumerations.TEXTS.contains(leaf.value().asString())) {
                continue;
            }
            leaf.replace().accept(JSON.valueToTree(TOMORROW));

            Map<String, String> seen = reading.seenOf(twin.toString());

            Map<String, String> restored = new TreeMap<>(seen);
            restored.replaceAll((path, value) ->
                    seen.containsKey(path + ".constant") || value.equals(TOMORROW) ? original.get(path) : value);
            restored.keySet().removeIf(path -> path.endsWith(".constant"));
            Map<String, String> known = new TreeMap<>(original);
            known.keySet().removeIf(path -> path.endsWith(".constant"));
            assertThat(seen.values()).as(leaf.name()).contains(TOMORROW);
            assertThat(restored).as(leaf.name()).isEqualTo(known);
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aMissingOptionalFieldReadsAsNothingAndChangesNothingElse(Reading reading) {
        Map<String, String> original = reading.seenOf(text(reading));
        int objects = objectsIn(recorded(reading)).size();
        for (int i = 0; i < objects; i++) {
            for (String name : names(objectsIn(recorded(reading)).get(i))) {
                if (NEEDED.contains(name)) {
                    continue;
                }
                JsonNode missing = recorded(reading);
                objectsIn(missing).get(i).remove(name);
                JsonNode empty = recorded(reading);
                objectsIn(empty).get(i).putNull(name);

                Map<String, String> seen = reading.seenOf(missing.toString());

                assertThat(seen).as("null " + name).isEqualTo(reading.seenOf(empty.toString()));
                assertThat(partsThatDiffer(original, seen))
                        .as("without " + name)
                        .hasSizeLessThanOrEqualTo(placesOf(name, reading));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void anIdKeepsEveryDigitAsTextAndAsANumber(Reading reading) {
        Collection<String> original = reading.seenOf(text(reading)).values();
        boolean isShown = leavesOf(recorded(reading)).stream()
                .anyMatch(leaf -> leaf.isId() && original.contains(leaf.value().asString()));
        for (String id : List.of("9007199254740993", "18446744073709551617")) {
            JsonNode asText = recorded(reading);
            leavesOf(asText).stream()
                    .filter(Leaf::isId)
                    .forEach(leaf -> leaf.replace().accept(JSON.valueToTree(id)));
            String asNumber = asText.toString().replace('"' + id + '"', id);

            Map<String, String> seen = reading.seenOf(asText.toString());

            assertThat(reading.seenOf(asNumber)).isEqualTo(seen);
            assertThat(seen.containsValue(id)).isEqualTo(isShown);
        }
    }

    /** A value in a tree, and the way to put another in its place. */
    private record Leaf(String name, JsonNode value, Consumer<JsonNode> replace) {
        boolean isId() {
            boolean digits = value.asString().matches("\\d{6,}");
            return digits && (name.equals("id") || name.endsWith("_id"));
        }
    }

    private static List<Leaf> leavesOf(JsonNode node) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String name, JsonNode node, List<Leaf> leaves) {
        if (node instanceof ObjectNode object) {
            for (String field : names(object)) {
                add(field, object.get(field), value -> object.set(field, value), leaves);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                add(name, array.get(i), value -> array.set(index, value), leaves);
            }
        }
    }

    private static void add(String name, JsonNode value, Consumer<JsonNode> replace, List<Leaf> leaves) {
        if (value.isContainer()) {
            collect(name, value, leaves);
        } else {
            leaves.add(new Leaf(name, value, replace));
        }
    }

    /** The components of the outermost records that are not the same. */
    private static Set<String> partsThatDiffer(Map<String, String> one, Map<String, String> other) {
        Set<String> paths = new LinkedHashSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !String.valueOf(one.get(path)).equals(String.valueOf(other.get(path))))
                .map(path -> path.replaceFirst("^((?:\\.items)?(?:\\[\\d+])?\\.\\w+).*", "$1"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an event says of the root of a conversation stands beside the reply too, for a post has no place for its owner's name. */
    private static int placesOf(String name, Reading reading) {
        return name.equals("root_post") && reading.resource().equals("webhooks/reply.json") ? 3 : 1;
    }

    private static List<ObjectNode> objectsIn(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objectsIn(child)));
        return objects;
    }

    private static List<String> names(ObjectNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static JsonNode recorded(Reading reading) {
        return JSON.readTree(text(reading));
    }

    private static String text(Reading reading) {
        try (InputStream in = ThreadsClient.class.getResourceAsStream(reading.resource())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> resources() throws IOException, URISyntaxException {
        Path root = Path.of(ThreadsClient.class.getResource("official-api.json").toURI())
                .getParent();
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.getParent().equals(root))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
