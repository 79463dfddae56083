package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An image or video that becomes part of a carousel. Start at {@link #image} or {@link #video}.
 *
 * @param isVideo false for an image
 * @param address the public address from which Meta fetches it
 * @param altText what it shows, for those who cannot see it: at most 1,000 characters; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Carousel posts</a>
 */
public record CarouselItem(
        boolean isVideo, URI address, @Nullable String altText) implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the address or the alt text breaks its rule */
    public CarouselItem {
        MediaRules.address(isVideo ? "video" : "image", address);
        MediaRules.altText(altText);
    }

    /** An image. */
    public static CarouselItem image(URI address) {
        return new CarouselItem(false, address, null);
    }

    /** A video. */
    public static CarouselItem video(URI address) {
        return new CarouselItem(true, address, null);
    }

    /** The same with a description. */
    public CarouselItem withAltText(@Nullable String newAltText) {
        return new CarouselItem(isVideo, address, newAltText);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", isVideo ? "VIDEO" : "IMAGE")
                .param(isVideo ? "video_url" : "image_url", address)
                .param("is_carousel_item", true)
                .param("alt_text", altText);
    }
}
