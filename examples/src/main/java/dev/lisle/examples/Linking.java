package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.intents.FollowIntent;
import dev.lisle.client.intents.PostIntent;
import dev.lisle.client.oembed.Embed;
import dev.lisle.client.oembed.EmbedQuery;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links into Threads, and posts inside other pages. */
public final class Linking {
    private Linking() {}

    static URI post() {
        // snippet: a post intent
        URI share = PostIntent.of("Warp and weft, explained")
                .withLink(URI.create("https://example.com/looms"))
                .withTopicTag("weaving")
                .withReplyControl(ReplyControl.FOLLOWERS_ONLY)
                .uri();
        // end
        return share;
    }

    static URI follow(ThreadsClient client) {
        // snippet: a follow intent
        URI follow = FollowIntent.of(client.profiles().me()).uri();
        // end
        return follow;
    }

    static @Nullable String embed(ThreadsClient client, URI permalink) {
        // snippet: an embedded post
        Embed embed = client.oembed().get(EmbedQuery.of(permalink).noWiderThan(400));
        String html = embed.html();
        // end
        return html;
    }
}
