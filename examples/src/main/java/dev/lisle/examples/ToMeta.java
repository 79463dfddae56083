package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.net.URI;

/** The same for real: it needs the long-lived token of an account. */
public final class ToMeta {
    private ToMeta() {}

    /** Publishes a chain with a picture, then counts the account's own pictures. */
    public static void main(String[] args) throws InterruptedException {
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(System.getenv("LISLE_TOKEN")))
                .build()) {
            publish(client, args[0], URI.create(args[1]));
            System.out.println(imagesAmongTheNewest200(client));
        }
    }

    static void publish(ThreadsClient client, String essay, URI picture) throws InterruptedException {
        // snippet: publish
        Publisher publisher = Publisher.builder().build();
        Draft draft = Draft.of(essay).with(Media.of(picture, "A loom at rest")).withTopicTag("weaving");
        try {
            PublishedChain chain = publisher.publish(client, draft);
            chain.parts().forEach(part -> System.out.println(part.permalink()));
        } catch (ChainFailedException e) {
            // e.live() are up, e.unsent() are not, and e.effect() says whether one is in doubt
            System.err.println(e.getMessage());
        }
        // end
    }

    static long imagesAmongTheNewest200(ThreadsClient client) {
        // snippet: read
        long images = client.posts().list(PostQuery.newest()).stream()
                .limit(200)
                .filter(post -> post.mediaType() != null && post.mediaType().is(MediaType.IMAGE))
                .count();
        // end
        return images;
    }
}
