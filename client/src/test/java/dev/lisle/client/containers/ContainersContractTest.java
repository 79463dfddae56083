package dev.lisle.client.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.testing.RecordedMeta;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContainersContractTest {
    private static final ContainerId CONTAINER = new ContainerId("17889615691921648");
    private static final URI LOOM = URI.create("https://example.com/loom.jpg?size=large&v=2");
    private static final URI SHUTTLE = URI.create("https://example.com/shuttle.mp4");

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void createSendsEachKindAsMetaSpellsIt(NewContainer container, String parameters) {
        meta.answer("containers/create.json");

        ContainerId id = client.containers().create(container);

        assertThat(id).isEqualTo(CONTAINER);
        assertThat(meta.onlyCall()).isEqualTo("POST /v1.0/me/threads " + parameters);
    }

    static Stream<Arguments> createSendsEachKindAsMetaSpellsIt() {
        return Stream.of(
                Arguments.of(
                        TextContainer.of("one & two = 3 + 🧵 100%"), "media_type=TEXT text=one & two = 3 + 🧵 100%"),
                Arguments.of(
                        TextContainer.of("hello")
                                .with(PostOptions.none()
                                        .replyingTo(new PostId("18051234567890123"))
                                        .withReplyControl(ReplyControl.MENTIONED_ONLY)
                                        .withTopicTag("weaving")),
                        "media_type=TEXT text=hello reply_to_id=18051234567890123 reply_control=mentioned_only topic_tag=weaving"),
                Arguments.of(
                        ImageContainer.of(LOOM).withAltText("A loom").withText("Look"),
                        "media_type=IMAGE image_url=https://example.com/loom.jpg?size=large&v=2 alt_text=A loom text=Look"),
                Arguments.of(
                        VideoContainer.of(SHUTTLE).withText("Look"),
                        "media_type=VIDEO video_url=https://example.com/shuttle.mp4 text=Look"),
                Arguments.of(
                        CarouselItem.image(LOOM).withAltText("A loom"),
                        "media_type=IMAGE image_url=https://example.com/loom.jpg?size=large&v=2 is_carousel_item=true alt_text=A loom"),
                Arguments.of(
                        CarouselItem.video(SHUTTLE),
                        "media_type=VIDEO video_url=https://example.com/shuttle.mp4 is_carousel_item=true"),
                Arguments.of(
                        CarouselContainer.of(List.of(new ContainerId("11"), new ContainerId("12")))
                                .withText("Both"),
                        "media_type=CAROUSEL children=11,12 text=Both"));
    }

    @Test
    void parametersTravelInTheBodyAndTheTokenInItsHeader() {
        meta.answer("containers/create.json");

        client.containers().create(TextContainer.of("hello"));

        assertThat(meta.onlyRequest().query()).isEmpty();
        assertThat(meta.onlyRequest().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(meta.onlyRequest().header("Authorization")).isEqualTo("Bearer " + TestClients.TOKEN);
    }

    @Test
    void publishSendsTheContainerAndReadsTheNewId() {
        meta.answer("containers/publish.json");

        PostId id = client.containers().publish(CONTAINER);

        assertThat(id).isEqualTo(new PostId("18312345678901234"));
        assertThat(meta.onlyCall()).isEqualTo("POST /v1.0/me/threads_publish creation_id=17889615691921648");
    }

    @Test
    void getReadsTheStatusAndWhyAContainerFailed() {
        meta.answer("containers/status.json");

        Container container = client.containers().get(CONTAINER);

        assertThat(container)
                .isEqualTo(new Container(
                        CONTAINER, OpenEnum.of(ContainerStatus.class, "ERROR"), "FAILED_DOWNLOADING_VIDEO", Map.of()));
        assertThat(container.is(ContainerStatus.ERROR)).isTrue();
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/17889615691921648 fields=id,status,error_message");
    }
}
