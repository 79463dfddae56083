package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What only a text post can carry. {@link TextContainer} has a method for each.
 *
 * @param link a link shown as a card; null leaves it to Meta, which takes the first one of the text
 * @param poll null for none
 * @param textAttachment null for none
 * @param gif null for none
 * @param isGhost whether the post is archived 24 hours after it went live
 */
public record TextExtras(
        @Nullable URI link,
        @Nullable Poll poll,
        @Nullable TextAttachment textAttachment,
        @Nullable Gif gif,
        boolean isGhost) {
    static final TextExtras NONE = new TextExtras(null, null, null, null, false);

    /** @throws dev.lisle.client.errors.InvalidRequestException if Meta's pages exclude the combination */
    public TextExtras {
        if (link != null) {
            MediaRules.address("link", link);
        }
        Require.that(
                poll == null || (link == null && textAttachment == null),
                "A poll goes with neither a link attachment nor a text attachment. Leave one out, or publish two posts.");
        Require.that(
                link == null || textAttachment == null || textAttachment.link() == null,
                "The link attachment and the link of the text attachment exclude each other. Leave one out.");
        Require.that(
                !isGhost || (link == null && poll == null && textAttachment == null && gif == null),
                "A ghost post carries text and text spoilers, and nothing else. Leave the attachment out.");
    }

    void describe(ApiRequest request) {
        request.param("link_attachment", link)
                .param("poll_attachment", poll == null ? null : poll.toJson())
                .param("text_attachment", textAttachment == null ? null : textAttachment.toJson())
                .param("gif_attachment", gif == null ? null : gif.toJson())
                .flag("is_ghost_post", isGhost);
    }
}
