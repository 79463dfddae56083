package dev.lisle.client.oembed;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.internal.Require;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which post to embed, and how. Start at {@link #of}.
 *
 * @param post its page, {@code https://www.threads.com/@USER/post/SHORTCODE} or {@code https://www.threads.com/t/SHORTCODE}
 * @param widthInPixels the most it may take, 320 to 658; null leaves it to Meta
 * @param appToken Meta's pages ask for none since 3 March 2026; null for none
 */
public record EmbedQuery(
        URI post, @Nullable Integer widthInPixels, @Nullable AccessToken appToken) {
    /** The narrowest that Meta makes. */
    public static final int NARROWEST = 320;

    /** The widest that Meta makes. */
    public static final int WIDEST = 658;

    /** @throws dev.lisle.client.errors.InvalidRequestException if the width breaks its rule */
    public EmbedQuery {
        Require.range("The width in pixels", widthInPixels == null ? NARROWEST : widthInPixels, NARROWEST, WIDEST);
    }

    /** A post by the address of its page. */
    public static EmbedQuery of(URI post) {
        return new EmbedQuery(post, null, null);
    }

    /** The same, no wider than this. */
    public EmbedQuery noWiderThan(int pixels) {
        return new EmbedQuery(post, pixels, appToken);
    }

    /** The same with a token of the app, for accounts that are still asked for one. */
    public EmbedQuery with(AccessToken newAppToken) {
        return new EmbedQuery(post, widthInPixels, newAppToken);
    }
}
