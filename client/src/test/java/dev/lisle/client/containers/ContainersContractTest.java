package dev.lisle.client.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.testing.RecordedMeta;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
                        TextContainer.of("Tea? 🧵 No spoilers")
                                .withPoll(Poll.of("Tea", "\"Coffee\"", "Mate"))
                                .with(PostOptions.none()
                                        .quoting(new PostId("18051234567890123"))
                                        .at(new LocationId("107000000000001"))
                                        .onlyIn("de", "AT", "DE")
                                        .hiding(TextSpan.of("Tea? 🧵 No spoilers", "spoilers"))
                                        .approvingReplies()
                                        .sharedAs(Story.LIGHT)),
                        "media_type=TEXT text=Tea? 🧵 No spoilers quote_post_id=18051234567890123"
                                + " location_id=107000000000001 allowlisted_country_codes=DE,AT"
                                + " text_entities=[{\"entity_type\":\"SPOILER\",\"offset\":11,\"length\":8}]"
                                + " enable_reply_approvals=true crossreshare_to_ig=true"
                                + " poll_attachment={\"option_a\":\"Tea\",\"option_b\":\"\\\"Coffee\\\"\",\"option_c\":\"Mate\"}"),
                Arguments.of(
                        TextContainer.of("Read on")
                                .withTextAttachment(TextAttachment.of("A longer text")
                                        .withLink(URI.create("https://example.com/a"))
                                        .styled(new TextSpan(9, 13), TextStyle.ITALIC)
                                        .styled(new TextSpan(0, 8), TextStyle.HIGHLIGHT, TextStyle.BOLD))
                                .withGif(Gif.giphy("abc123"))
                                .with(PostOptions.none().sharedAs(Story.DARK)),
                        "media_type=TEXT text=Read on crossreshare_to_ig_dark_mode=true"
                                + " text_attachment={\"plaintext\":\"A longer text\",\"link_attachment_url\":\"https://example.com/a\","
                                + "\"text_with_styling_info\":[{\"offset\":0,\"length\":8,\"styling_info\":[\"bold\",\"highlight\"]},"
                                + "{\"offset\":9,\"length\":4,\"styling_info\":[\"italic\"]}]}"
                                + " gif_attachment={\"gif_id\":\"abc123\",\"provider\":\"GIPHY\"}"),
                Arguments.of(
                        TextContainer.ofLink(URI.create("https://example.com/a")),
                        "media_type=TEXT link_attachment=https://example.com/a"),
                Arguments.of(TextContainer.of("Boo").asGhost(), "media_type=TEXT text=Boo is_ghost_post=true"),
                Arguments.of(
                        ImageContainer.of(LOOM).asSpoiler(),
                        "media_type=IMAGE image_url=https://example.com/loom.jpg?size=large&v=2 is_spoiler_media=true"),
                Arguments.of(
                        VideoContainer.of(SHUTTLE).asSpoiler(),
                        "media_type=VIDEO video_url=https://example.com/shuttle.mp4 is_spoiler_media=true"),
                Arguments.of(
                        CarouselContainer.of(List.of(new ContainerId("11"), new ContainerId("12")))
                                .asSpoiler(),
                        "media_type=CAROUSEL children=11,12 is_spoiler_media=true"),
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

    @Test
    void aTextCanBePublishedInTheSameCall() {
        meta.answer("containers/publish.json");

        PostId id = client.containers().publishText(TextContainer.of("hello"));

        assertThat(id).isEqualTo(new PostId("18312345678901234"));
        assertThat(meta.onlyCall())
                .isEqualTo("POST /v1.0/me/threads media_type=TEXT text=hello auto_publish_text=true");
    }

    @Test
    void theFateOfAStoryIsReadFromEitherCall() {
        meta.answer("containers/story.json").answer("containers/story.json");
        OpenEnum<StoryStatus> failed = OpenEnum.of(StoryStatus.class, "FAILED");

        assertThat(client.containers().createWithStory(TextContainer.of("hello")))
                .isEqualTo(new Created(new ContainerId("18312345678901234"), failed, Map.of()));
        assertThat(client.containers().publishWithStory(CONTAINER))
                .isEqualTo(new Published(new PostId("18312345678901234"), failed, Map.of()));
    }

    @Test
    void aLookSaysWhenItWasByTheClockOfTheServer() {
        byte[] body = "{\"id\":\"17\",\"status\":\"FINISHED\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> date = Map.of("date", List.of("Mon, 04 May 2026 09:15:00 GMT"));
        ThreadsClient dated = TestClients.builder(meta)
                .transport(call -> new HttpAnswer(200, date, body))
                .build();

        ContainerLook look = dated.containers().look(CONTAINER);

        assertThat(look.at()).isEqualTo(Instant.parse("2026-05-04T09:15:00Z"));
        assertThat(look.container().is(ContainerStatus.FINISHED)).isTrue();
    }
}
