package dev.lisle.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.ThreadId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OfficialBridgeTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(OfficialBridge.class);

    private final Emulator emulator = Emulator.start();
    private final ThreadsClient client =
            client(emulator.address(), emulator.account("ada").token());
    private final OfficialBridge bridge = new OfficialBridge(
            client,
            Publisher.builder()
                    .mediaHost(new EmulatorMediaHost(emulator.address()))
                    .build());

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }

    @Test
    void createThreadAndReplyToThreadAreReadBackByTheOtherWords() throws InterruptedException {
        PostId post = bridge.createThread(NewThread.of("one").withLink(URI.create("https://example.org/")));
        PostId reply = bridge.replyToThread(post, NewThread.of("two"));

        assertThat(bridge.getOwnThreads().items()).extracting(Post::id).containsExactly(post);
        assertThat(bridge.getThread(post).post().linkAttachmentUrl()).hasToString("https://example.org/");
        assertThat(bridge.getThread(post).replies().items())
                .extracting(Post::id)
                .containsExactly(reply);
    }

    @Test
    void createThreadWithAnImageWaitsUntilItIsFetched(@TempDir Path folder) throws Exception {
        PostId post = bridge.createThread(NewThread.of("A loom at rest.").withImage(ImageSource.file(image(folder))));

        assertThat(emulator.postsOf("ada"))
                .extracting(EmulatedPost::id, EmulatedPost::mediaType)
                .containsExactly(org.assertj.core.api.Assertions.tuple(post.value(), "IMAGE"));
    }

    @Test
    void aNumberOf2023IsNotTakenForAnOfficialId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bridge.createThread(NewThread.of("x").replyingTo(new ThreadId(1))))
                .withMessageContaining("replyToThread");
    }

    @Test
    void aCaptionForMoreThanOnePostWithAnImageIsRefused(@TempDir Path folder) throws IOException {
        NewThread thread = NewThread.of("word ".repeat(200)).withImage(ImageSource.file(image(folder)));

        assertThatIllegalArgumentException().isThrownBy(() -> bridge.createThread(thread));
        assertThat(emulator.containers()).isEmpty();
    }

    @Test
    void quoteRepostAndDeleteAreOneOfficialRequestEach() {
        meta.answer(RecordedAnswer.json(200, "{\"id\":\"2\"}"))
                .answer(RecordedAnswer.json(200, "{\"id\":\"3\"}"))
                .answer(RecordedAnswer.json(200, "{\"success\":true,\"deleted_id\":\"1\"}"));

        try (ThreadsClient recorded = client(meta.address(), "token")) {
            OfficialBridge official =
                    new OfficialBridge(recorded, Publisher.builder().build());
            assertThat(official.quoteThread(new PostId("1"), "mine")).isEqualTo(new PostId("2"));
            assertThat(official.repostThread(new PostId("1"))).isEqualTo(new PostId("3"));
            official.deleteThread(new PostId("1"));
        }

        assertThat(meta.calls()).hasSize(3);
        assertThat(meta.calls().get(0)).startsWith("POST /v1.0/me/threads ").contains("quote_post_id=1", "text=mine");
        assertThat(meta.calls().get(1)).startsWith("POST /v1.0/1/repost");
        assertThat(meta.calls().get(2)).startsWith("DELETE /v1.0/1");
    }

    @Test
    void profilesAndPostsOfOthersGoByUsernameAndAPostIsEmbeddedByItsAddress() {
        meta.answer(RecordedAnswer.json(200, "{\"username\":\"grace\"}"))
                .answer(RecordedAnswer.json(200, "{\"data\":[{\"id\":\"7\"}]}"))
                .answer(RecordedAnswer.json(200, "{\"data\":[]}"))
                .answer(RecordedAnswer.json(200, "{\"version\":\"1.0\",\"html\":\"<blockquote></blockquote>\"}"));

        try (ThreadsClient recorded = client(meta.address(), "token")) {
            OfficialBridge official =
                    new OfficialBridge(recorded, Publisher.builder().build());
            assertThat(official.getUser("grace").username()).isEqualTo("grace");
            assertThat(official.getUserThreads("grace").items())
                    .extracting(Post::id)
                    .containsExactly(new PostId("7"));
            assertThat(official.getOwnReplies().items()).isEmpty();
            assertThat(official.embedThread(URI.create("https://www.threads.com/t/abc"))
                            .html())
                    .contains("blockquote");
        }

        assertThat(meta.calls().get(0)).startsWith("GET /v1.0/profile_lookup").contains("username=grace");
        assertThat(meta.calls().get(1)).startsWith("GET /v1.0/profile_posts").contains("username=grace");
        assertThat(meta.calls().get(2)).startsWith("GET /v1.0/me/replies");
        assertThat(meta.calls().get(3)).startsWith("GET /v1.0/oembed");
    }

    private static ThreadsClient client(URI address, String token) {
        return ThreadsClient.builder(AccessToken.of(token))
                .settings(ClientSettings.defaults().withAddress(address))
                .build();
    }

    private static Path image(Path folder) throws IOException {
        Path file = folder.resolve("loom.jpg");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }
}
