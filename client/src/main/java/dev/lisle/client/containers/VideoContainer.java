package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A container with one video to create. Start at {@link #of}.
 *
 * @param video the public address from which Meta fetches it
 * @param altText what it shows, for those who cannot see it: at most 1,000 characters; null for none
 * @param text shown with it; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">MOV or MP4, at most 1 GB and 300 seconds</a>
 */
public record VideoContainer(
        URI video, @Nullable String altText, @Nullable String text, PostOptions options) implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the address or the alt text breaks its rule */
    public VideoContainer {
        MediaRules.address("video", video);
        MediaRules.altText(altText);
    }

    /** A post of its own with this video. */
    public static VideoContainer of(URI video) {
        return new VideoContainer(video, null, null, PostOptions.none());
    }

    /** The same with a description. */
    public VideoContainer withAltText(String newAltText) {
        return new VideoContainer(video, newAltText, text, options);
    }

    /** The same with a text. */
    public VideoContainer withText(String newText) {
        return new VideoContainer(video, altText, newText, options);
    }

    /** The same with other options. */
    public VideoContainer with(PostOptions newOptions) {
        return new VideoContainer(video, altText, text, newOptions);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "VIDEO")
                .param("video_url", video)
                .param("alt_text", altText)
                .param("text", text);
        options.describe(request);
    }
}
