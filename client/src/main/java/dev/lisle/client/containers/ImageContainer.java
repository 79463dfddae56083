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
 * @param isSpoiler whether it is hidden until somebody taps it
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">JPEG or PNG, at most 8 MB</a>
 */
public record ImageContainer(
        URI image, @Nullable String altText, @Nullable String text, PostOptions options, boolean isSpoiler)
        implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the address, the alt text or a spoiler breaks its rule */
    public ImageContainer {
        MediaRules.address("image", image);
        MediaRules.altText(altText);
        TextSpans.check(text, options.spoilers());
    }

    /** A post of its own with this image. */
    public static ImageContainer of(URI image) {
        return new ImageContainer(image, null, null, PostOptions.none(), false);
    }

    /** The same with a description. */
    public ImageContainer withAltText(String newAltText) {
        return new ImageContainer(image, newAltText, text, options, isSpoiler);
    }

    /** The same with a text. */
    public ImageContainer withText(String newText) {
        return new ImageContainer(image, altText, newText, options, isSpoiler);
    }

    /** The same with other options. */
    public ImageContainer with(PostOptions newOptions) {
        return new ImageContainer(image, altText, text, newOptions, isSpoiler);
    }

    /** The same, hidden until somebody taps it. */
    public ImageContainer asSpoiler() {
        return new ImageContainer(image, altText, text, options, true);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "IMAGE")
                .param("image_url", image)
                .param("alt_text", altText)
                .param("text", text)
                .flag("is_spoiler_media", isSpoiler);
        options.describe(request);
    }
}
