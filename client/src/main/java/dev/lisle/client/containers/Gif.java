package dev.lisle.client.containers;

import dev.lisle.client.internal.JsonText;
import dev.lisle.client.internal.Require;

/**
 * A GIF to attach to a text. Start at {@link #giphy}.
 *
 * @param id the id that the provider's own API gave it
 * @param provider where it is from
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/gifs">GIFs</a>
 */
public record Gif(String id, GifProvider provider) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the id is blank */
    public Gif {
        Require.notBlank("The id of the GIF", id);
    }

    /** One of GIPHY's. */
    public static Gif giphy(String id) {
        return new Gif(id, GifProvider.GIPHY);
    }

    String toJson() {
        return JsonText.object(out -> {
            out.writeStringProperty("gif_id", id);
            out.writeStringProperty("provider", provider.name());
        });
    }
}
