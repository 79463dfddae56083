package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A post whose id was lost is found by all that Meta tells of it. */
class LostExtrasTest {
    private static final URI LINK = URI.create("https://example.com/a");

    static List<Draft> drafts() throws IOException {
        return List.of(
                Draft.of("hello").withPoll(Poll.of("yes", "no")),
                Draft.of("hello").withGif(Gif.giphy("g")),
                Draft.of("hello").withLinks(LINK),
                Draft.of("hello https://example.com/b"),
                Draft.of("hello").with(Media.of(picture(), "A square")).withLinks(LINK),
                Draft.of("hello").hiding(new TextSpan(0, 2)),
                Draft.of("hello " + LINK).asTextAttachment("Head"),
                Draft.of("hello").with(Media.of(picture(), "A square").asSpoiler()),
                Draft.of("hello")
                        .with(
                                Media.of(picture(), "A square"),
                                Media.of(picture(), "Another").asSpoiler()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whateverItCarriesItIsFound(Draft draft) throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = losingAnswers(meta)) {
            PublishedChain chain = publisher(meta).publish(client, draft);

            List<String> posts = meta.emulator().postsOf("ada").stream()
                    .map(EmulatedPost::id)
                    .toList();
            assertThat(chain.parts()).extracting(part -> part.id().value()).containsExactlyElementsOf(posts);
            assertThat(meta.publishes()).isEqualTo(posts.size());
        }
    }

    @Test
    void aPostThatQuotesIsNotTakenForOneOfTheSameTextThatDoesNot() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient hand = meta.client();
                ThreadsClient client = meta.clientThatHearsNothing(
                        () -> hand.containers().publish(hand.containers().create(TextContainer.of("hello"))))) {
            PostId quoted = hand.containers().publish(hand.containers().create(TextContainer.of("Quote me")));

            PublishedChain chain =
                    publisher(meta).publish(client, Draft.of("hello").quoting(quoted));

            assertThat(meta.emulator().postsOf("ada"))
                    .filteredOn(post -> quoted.value().equals(post.quotedPost()))
                    .singleElement()
                    .satisfies(post ->
                            assertThat(chain.parts().get(0).id().value()).isEqualTo(post.id()));
        }
    }

    @Test
    void whatMetaSaysOfStoriesIsInTheResultAndInTheLedger() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client();
                ThreadsClient losing = losingAnswers(meta)) {
            Publisher publisher = publisher(meta);

            PublishedChain chain =
                    publisher.publish(client, Draft.of("to Stories").sharedAs(Story.LIGHT));
            assertThat(chain.parts().get(0).story()).isNotNull();
            assertThat(chain.parts().get(0).story().constant()).isNotNull();
            assertThat(publisher.resume(client, chain.id())).isEqualTo(chain);

            assertThat(publisher
                            .publish(losing, Draft.of("lost").sharedAs(Story.LIGHT))
                            .parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.story()).isNull());
            assertThat(publisher.publish(client, Draft.of("not to Stories")).parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.story()).isNull());
        }
    }

    private static ThreadsClient losingAnswers(Meta meta) {
        return meta.client((call, line) -> {
            var answer = line.send(call);
            if (Meta.isPublish(call)) {
                throw new IOException("connection reset");
            }
            return answer;
        });
    }

    private static Publisher publisher(Meta meta) {
        return meta.publisher()
                .mediaHost(new EmulatorMediaHost(meta.emulator().address()))
                .build();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
