package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft carries beside its text, as it arrives at the emulator. */
class ExtrasAreSentTest {
    private static final String TWO_PARTS = "A thread holds by its twist, and by its neighbours. ".repeat(12);
    private static final Duration SHORT = Duration.ofMillis(1);

    private Emulator emulator;
    private ThreadsClient client;

    @BeforeEach
    void start() {
        emulator = Emulator.start(
                EmulatorSettings.defaults().withProcessing(new ProcessingTimes(SHORT, SHORT, SHORT, SHORT)));
        client = ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }

    @Test
    void eachOptionGoesToItsPart() throws Exception {
        PostId quoted = publish(Draft.of("Quote me"));

        publish(Draft.of(TWO_PARTS)
                .quoting(quoted)
                .onlyIn("de")
                .approvingReplies()
                .withGif(Gif.giphy("g"))
                .withPoll(Poll.of("yes", "no"))
                .withLinks(URI.create("https://example.com/a"))
                .hiding(new TextSpan(0, 8)));

        List<Map<String, String>> created = created().subList(1, 4);
        assertThat(created)
                .extracting(params -> params.get("allowlisted_country_codes"))
                .containsExactly("DE", "DE", "DE");
        assertThat(created)
                .extracting(params -> params.get("quote_post_id"))
                .containsExactly(quoted.value(), null, null);
        assertThat(created)
                .extracting(params -> params.get("enable_reply_approvals"))
                .containsExactly("true", null, null);
        assertThat(created.get(0)).containsEntry("gif_attachment", "{\"gif_id\":\"g\",\"provider\":\"GIPHY\"}");
        assertThat(created.get(0).get("text_entities")).contains("\"offset\":0,\"length\":8");
        assertThat(created.get(1)).containsEntry("poll_attachment", "{\"option_a\":\"yes\",\"option_b\":\"no\"}");
        assertThat(created.get(2))
                .containsEntry("link_attachment", "https://example.com/a")
                .doesNotContainKey("text");
    }

    @Test
    void aLongTextIsAttachedWithItsStyles() throws Exception {
        publish(Draft.of("Head\n\n" + "x".repeat(600))
                .styled(StyledSpan.of(new TextSpan(0, 4), TextStyle.BOLD))
                .asTextAttachment());

        assertThat(created()).singleElement().satisfies(params -> {
            assertThat(params).containsEntry("text", "Head");
            assertThat(params.get("text_attachment")).contains("\"plaintext\":\"Head\\n\\nxxx");
        });
    }

    @Test
    void mediaGivenAsBytesAreHostedAndHidden() throws Exception {
        publish(Draft.of("Look").with(Media.of(picture(), "A square").asSpoiler()));

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::mediaType).containsExactly("IMAGE");
        assertThat(created())
                .singleElement()
                .satisfies(params -> assertThat(params).containsEntry("is_spoiler_media", "true"));
    }

    @Test
    void bytesThatAreNoPictureAreRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> publish(Draft.of("Look").with(Media.of(new byte[] {1, 2, 3}, null))))
                .isInstanceOf(InvalidDraftException.class);
        assertThat(emulator.requests()).isEmpty();
    }

    private PostId publish(Draft draft) throws InterruptedException {
        return Publisher.builder()
                .mediaHost(new EmulatorMediaHost(emulator.address()))
                .build()
                .publish(client, draft)
                .parts()
                .get(0)
                .id();
    }

    private List<Map<String, String>> created() {
        return emulator.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().endsWith("/threads"))
                .map(request -> request.params())
                .toList();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
