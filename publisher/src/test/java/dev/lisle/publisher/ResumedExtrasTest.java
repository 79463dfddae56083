package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.UploadProgress;
import dev.lisle.publisher.ledger.FileLedger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chain carries beside its text is still there when another process goes on with it. */
class ResumedExtrasTest {
    private static final String THREE_PARTS = "A thread holds by its twist, and by its neighbours. ".repeat(24);

    @TempDir
    private Path folder;

    @Test
    void aChainInterruptedAfterItsFirstPartKeepsItsQuotePollAndSpoilers() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            PostId quoted = client.containers().publish(client.containers().create(TextContainer.of("Quote me")));
            Draft draft = Draft.of(THREE_PARTS)
                    .with(
                            Media.of(picture(), "One").asSpoiler(),
                            Media.of(picture(), "Two").asSpoiler())
                    .quotingOnEveryPart(quoted)
                    .onlyIn("de")
                    .hiding(new TextSpan(0, THREE_PARTS.length() - 1))
                    .withPoll(Poll.of("yes", "no"));
            ChainFailedException failure = interruptedAfterTheFirst(meta, client, draft);
            assertThat(failure.live()).hasSize(1);
            assertThat(failure.isResumable()).isTrue();

            PublishedChain chain = publisher(
                            meta, new EmulatorMediaHost(meta.emulator().address()))
                    .build()
                    .resume(client, failure.chain());

            assertThat(chain.parts()).hasSize(3);
            List<EmulatedPost> posts = meta.emulator().postsOf("ada");
            assertThat(posts).hasSize(4);
            assertThat(posts.subList(1, 4)).extracting(EmulatedPost::quotedPost).containsOnly(quoted.value());
            assertThat(posts.get(2).mediaType()).isEqualTo("IMAGE");
            assertThat(created(meta, posts.get(2)))
                    .containsEntry("is_spoiler_media", "true")
                    .containsEntry("alt_text", "Two")
                    .containsEntry("allowlisted_country_codes", "DE")
                    .containsKey("text_entities");
            assertThat(created(meta, posts.get(3)))
                    .containsEntry("poll_attachment", "{\"option_a\":\"yes\",\"option_b\":\"no\"}")
                    .containsKey("text_entities");
        }
    }

    @Test
    void mediaGivenAsBytesThatWereNotHostedYetSurviveACrash() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Draft draft = Draft.of("Look").with(Media.of(picture(), "A square").asSpoiler());
            Publisher dying = publisher(meta, new DyingHost()).build();
            assertThatThrownBy(() -> dying.publish(client, draft, "one")).isInstanceOf(Crash.class);

            publisher(meta, new EmulatorMediaHost(meta.emulator().address()))
                    .build()
                    .resume(client, "one");

            EmulatedPost post = meta.emulator().postsOf("ada").get(0);
            assertThat(post.media()).singleElement().satisfies(item -> {
                assertThat(item.altText()).isEqualTo("A square");
                assertThat(item.width()).isEqualTo(320);
            });
            assertThat(created(meta, post)).containsEntry("is_spoiler_media", "true");
        }
    }

    private ChainFailedException interruptedAfterTheFirst(Meta meta, ThreadsClient client, Draft draft) {
        Publisher first = publisher(meta, new EmulatorMediaHost(meta.emulator().address()))
                .listener(event -> {
                    if (event instanceof PublishEvent.Published) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();
        try {
            return catchThrowableOfType(ChainFailedException.class, () -> first.publish(client, draft));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Each with a ledger of its own in the same folder, as another process would have. */
    private Publisher.Builder publisher(Meta meta, MediaHost host) {
        return meta.publisher().mediaHost(host).ledger(FileLedger.in(folder));
    }

    /** What the last container of {@code post}'s text and parent was created with. */
    private static Map<String, String> created(Meta meta, EmulatedPost post) {
        return meta.emulator().requests().stream()
                .filter(request -> request.method().equals("POST")
                        && request.path().endsWith("/threads")
                        && Objects.equals(post.text(), request.params().get("text"))
                        && Objects.equals(post.replyTo(), request.params().get("reply_to_id")))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .params();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** The end of a process: nobody in it catches this. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class DyingHost implements MediaHost {
        @Override
        public URI host(LocalMedia media, UploadProgress progress) {
            throw new Crash();
        }

        @Override
        public void remove(URI address) {
            throw new Crash();
        }
    }
}
