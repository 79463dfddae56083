package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every recorded answer has three twins: Meta may add a field, add an enum text, or leave out what it does not have. */
class RecordedTwinsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ENUMS =
            Set.of("media_type", "hide_status", "reply_audience", "status", "entity_type", "ghost_post_status");
    private static final Set<String> ALWAYS_THERE = Set.of("id", "data");

    enum Call {
        ME("profiles/me.json", client -> client.profiles().me()),
        CREATE("containers/create.json", client -> client.containers().create(TextContainer.of("hello"))),
        STATUS("containers/status.json", client -> client.containers().get(new ContainerId("1"))),
        PUBLISH("containers/publish.json", client -> client.containers().publish(new ContainerId("1"))),
        POST("posts/one.json", client -> client.posts().get(new PostId("1"))),
        POSTS(
                "posts/list.json",
                client -> client.posts().list(PostQuery.newest()).items()),
        REPLIES(
                "replies/list.json",
                client -> client.replies()
                        .list(new PostId("1"), ReplyQuery.newest())
                        .items()),
        CONVERSATION(
                "replies/list.json",
                client -> client.replies()
                        .conversation(new PostId("1"), ReplyQuery.oldest())
                        .items());

        private final String resource;
        private final Function<ThreadsClient, Object> send;

        Call(String resource, Function<ThreadsClient, Object> send) {
            this.resource = resource;
            this.send = send;
        }
    }

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldChangesNothingElse(Call call) {
        JsonNode twin = recorded(call);
        objectsIn(twin)
                .forEach(object -> object.putObject("brand_new")
                        .put("depth", 1.5)
                        .putArray("list")
                        .add("x"));

        assertThat(answerTo(call, twin))
                .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                        .withIgnoredFieldsMatchingRegexes("(.*\\.)?unknown")
                        .build())
                .isEqualTo(answerTo(call, recorded(call)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ME", "STATUS", "POST", "POSTS", "REPLIES"})
    void anUnknownFieldIsKept(Call call) {
        JsonNode twin = recorded(call);
        objectsIn(twin).forEach(object -> object.put("brand_new", 1));

        assertThat(answerTo(call, twin).toString()).contains("unknown={brand_new=1}");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownEnumTextIsKeptAndChangesNothingElse(Call call) {
        String original = answerTo(call, recorded(call)).toString();
        for (ObjectNode object : objectsIn(recorded(call))) {
            for (String name : names(object)) {
                if (ENUMS.contains(name)) {
                    String known = object.get(name).asString();
                    JsonNode twin =
                            JSON.readTree(recorded(call).toString().replace("\"" + known + "\"", "\"FROM_TOMORROW\""));

                    assertThat(answerTo(call, twin).toString())
                            .isEqualTo(original.replace("=" + known, "=FROM_TOMORROW"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingOptionalFieldReadsAsNothingAndChangesNothingElse(Call call) {
        int objects = objectsIn(recorded(call)).size();
        for (int i = 0; i < objects; i++) {
            for (String name : names(objectsIn(recorded(call)).get(i))) {
                if (ALWAYS_THERE.contains(name)) {
                    continue;
                }
                JsonNode missing = recorded(call);
                objectsIn(missing).get(i).remove(name);
                JsonNode empty = recorded(call);
                objectsIn(empty).get(i).putNull(name);

                Object read = answerTo(call, missing);

                assertThat(read).isEqualTo(answerTo(call, empty));
                assertThat(partsThatDiffer(read, answerTo(call, recorded(call))))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private Object answerTo(Call call, JsonNode body) {
        meta.answer(RecordedAnswer.json(200, body.toString()));
        try (ThreadsClient client = TestClients.of(meta)) {
            return call.send.apply(client);
        }
    }

    private JsonNode recorded(Call call) {
        return JSON.readTree(meta.text(call.resource));
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

    /** How many components of the records, in their lists too, are not the same. */
    private static long partsThatDiffer(Object one, Object other) {
        if (one instanceof List<?> ones && other instanceof List<?> others) {
            assertThat(ones).hasSameSizeAs(others);
            return IntStream.range(0, ones.size())
                    .mapToLong(i -> partsThatDiffer(ones.get(i), others.get(i)))
                    .sum();
        }
        return Stream.of(one.getClass().getRecordComponents())
                .filter(part -> !Objects.equals(value(part, one), value(part, other)))
                .count();
    }

    private static Object value(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
