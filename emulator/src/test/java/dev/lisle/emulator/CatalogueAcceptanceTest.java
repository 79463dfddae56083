package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the catalogue of Meta's operations and asks the emulator for each, with each of its parameters and fields. */
class CatalogueAcceptanceTest {
    private static final JsonNode CATALOGUE = catalogue();
    /** They take secrets and codes instead of a user token; their own tests know how. */
    private static final Set<String> ABOUT_TOKENS = Set.of(
            "exchangeCode", "exchangeLongLivedToken", "refreshLongLivedToken", "getAppAccessToken", "debugToken");

    private final Emulator emulator = Emulator.start(
            EmulatorSettings.defaults().withProcessing(ProcessingTimes.NONE).withLimits(PublishingLimits.NONE));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");
    private final String root = ada.publish("tea for @grace", "enable_reply_approvals", "true");
    private final String reply = grace.publish("coffee for @ada", "reply_to_id", root);

    private final Map<String, String> values = Map.ofEntries(
            Map.entry("threads-user-id", "me"),
            Map.entry("threads-media-id", root),
            Map.entry("threads-reply-id", reply),
            Map.entry("threads-container-id", ada.create("media_type", "TEXT", "text", "x")),
            Map.entry("location-id", "110000000007919"),
            Map.entry("media_type", "TEXT"),
            Map.entry("text", "text"),
            Map.entry("creation_id", ada.create("media_type", "TEXT", "text", "y")),
            Map.entry("q", "tea"),
            Map.entry("query", "Berlin"),
            Map.entry("username", "grace"),
            Map.entry("metric", "views"),
            Map.entry("breakdown", "country"),
            Map.entry("hide", "true"),
            Map.entry("approve", "true"),
            Map.entry("url", "https://www.threads.com/t/" + shortcode(root)),
            Map.entry("maxwidth", "400"),
            Map.entry("author_username", "ada"),
            Map.entry("since", "1777000000"),
            Map.entry("until", "1777000001"),
            Map.entry("limit", "3"),
            Map.entry("reverse", "false"));

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationAnswers(Operation operation) {
        Caller.Reply answer = call(ada, operation, operation.needed());

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyFieldThatIsDocumentedMayBeAskedFor(Operation operation) {
        List<String> fields = operation.fields();
        for (String field : fields) {
            assertThat(call(ada, operation, with(operation.needed(), "fields", field)))
                    .as(field)
                    .extracting(Caller.Reply::status)
                    .isEqualTo(200);
        }
        if (!fields.isEmpty()) {
            assertThat(call(ada, operation, with(operation.needed(), "fields", String.join(",", fields)))
                            .status())
                    .isEqualTo(200);
            assertThat(call(ada, operation, with(operation.needed(), "fields", "id_of_nothing"))
                            .message())
                    .isEqualTo("Tried accessing nonexisting field (id_of_nothing)");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyScopeIsNeeded(Operation operation) {
        for (String scope : operation.scopes()) {
            Caller without = ada.withScopes(scopesWithout(scope));

            assertThat(call(without, operation, operation.needed()).code())
                    .as("%s without %s", operation, scope)
                    .isEqualTo("400 10");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsRequiredIsRequired(Operation operation) {
        for (String name : operation.needed()) {
            List<String> rest = new ArrayList<>(operation.needed());
            rest.remove(name);

            Caller.Reply answer = call(ada, operation, rest);

            assertThat(answer.code()).as("%s without %s", operation, name).isEqualTo("400 100");
            assertThat(answer.message()).isEqualTo("The parameter " + name + " is required");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyListTakesItsParametersAndEnds(Operation operation) {
        List<String> names = new ArrayList<>(operation.needed());
        operation.params().stream()
                .filter(Set.of("since", "until", "limit", "reverse", "author_username", "maxwidth")::contains)
                .forEach(names::add);

        assertThat(call(ada, operation, names).status()).isEqualTo(200);
    }

    @Test
    void noPathOfTheCatalogueIsUnknownAlsoBelowTheVersion() {
        graph().forEach(operation -> {
            for (String version : List.of("", "/v1.0")) {
                Caller.Reply answer = call(ada, operation, List.of(), version);

                assertThat(answer.message()).as("%s", operation).doesNotContain("Unknown path", "nonexisting field");
                assertThat(answer.status()).as("%s", operation).isNotEqualTo(404);
            }
        });
    }

    static Stream<Operation> operations() {
        return graph().filter(operation -> !ABOUT_TOKENS.contains(operation.text("id")));
    }

    private static Stream<Operation> graph() {
        return StreamSupport.stream(CATALOGUE.path("operations").spliterator(), false)
                .map(Operation::new)
                .filter(operation -> operation.text("host").equals("graph"));
    }

    private List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.add(more[0] + "=" + more[1]);
        return all;
    }

    private Caller.Reply call(Caller caller, Operation operation, List<String> names) {
        return call(caller, operation, names, "");
    }

    private Caller.Reply call(Caller caller, Operation operation, List<String> names, String version) {
        String path = version + operation.text("path");
        for (String part : List.of(
                "threads-user-id", "threads-media-id", "threads-reply-id", "threads-container-id", "location-id")) {
            path = path.replace("{" + part + "}", Objects.requireNonNull(values.get(part)));
        }
        List<String> params = new ArrayList<>();
        for (String name : names) {
            int equals = name.indexOf('=');
            params.add(equals < 0 ? name : name.substring(0, equals));
            params.add(equals < 0 ? value(name, operation) : name.substring(equals + 1));
        }
        String[] array = params.toArray(new String[0]);
        return switch (operation.text("method")) {
            case "GET" -> caller.get(path, array);
            case "POST" -> caller.post(path, array);
            default -> caller.delete(path);
        };
    }

    private String value(String name, Operation operation) {
        if (name.equals("metric") && operation.text("id").equals("getUserInsights")) {
            return "likes";
        }
        return Objects.requireNonNull(values.get(name), name);
    }

    private String shortcode(String id) {
        return ada.get("/" + id, "fields", "shortcode").body().path("shortcode").asString();
    }

    private static List<String> scopesWithout(String scope) {
        List<String> scopes = new ArrayList<>();
        CATALOGUE
                .path("scopes")
                .values()
                .forEach(each -> scopes.add(each.path("name").asString()));
        scopes.remove(scope);
        return scopes;
    }

    private static JsonNode catalogue() {
        try (InputStream file = CatalogueAcceptanceTest.class.getResourceAsStream("official-api.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Operation(JsonNode node) {
        String text(String name) {
            return node.path(name).asString("");
        }

        List<String> scopes() {
            return node.path("scopes").values().stream().map(JsonNode::asString).toList();
        }

        List<String> params() {
            return node.path("params").values().stream()
                    .map(param -> param.path("name").asString())
                    .toList();
        }

        /** What has to be sent beside the path and the token: a text needs a text, a search for places one of three. */
        List<String> needed() {
            if (text("id").equals("createContainer")) {
                return List.of("media_type", "text");
            }
            if (text("id").equals("locationSearch")) {
                return List.of("q");
            }
            return node.path("params").values().stream()
                    .filter(param -> param.path("required").asBoolean())
                    .filter(param -> !param.path("in").asString("").equals("path"))
                    .map(param -> param.path("name").asString())
                    .filter(name -> !name.equals("access_token"))
                    .toList();
        }

        List<String> fields() {
            return node.path("params").values().stream()
                    .filter(param -> param.path("name").asString().equals("fields"))
                    .flatMap(param -> param.path("values").values().stream())
                    .map(JsonNode::asString)
                    .toList();
        }

        @Override
        public String toString() {
            return text("id");
        }
    }
}
