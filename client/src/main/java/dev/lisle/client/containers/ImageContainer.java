package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A container with one image to create. Start at {@link #of}.
 *
 * @param image the public address from which Meta fetches it
 * @param altText what it shows, for those who cannot see it: at most 1,000 characters; null for none
 * @param text shown with it; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">JPEG or PNG, at most 8 MB</a>
 */
public record ImageContainer(
        URI image, @Nullable String altText, @Nullable String text, PostOptions options) implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the address or the alt text breaks its rule */
    public ImageContainer {
        MediaRules.address("image", image);
        MediaRules.altText(altText);
    }

    /** A post of its own with this image. */
    public static ImageContainer of(URI image) {
        return new ImageContainer(image, null, null, PostOptions.none());
    }

    /** The same with a description. */
    public ImageContainer withAltText(String newAltText) {
        return new ImageContainer(image, newAltText, text, options);
    }

    /** The same with a text. */
    public ImageContainer withText(String newText) {
        return new ImageContainer(image, altText, newText, options);
    }

    /** The same with other options. */
    public ImageContainer with(PostOptions newOptions) {
        return new ImageContainer(image, altText, text, newOptions);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "IMAGE")
                .param("image_url", image)
                .param("alt_text", altText)
                .param("text", text);
        options.describe(request);
    }
}
