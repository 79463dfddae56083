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
 * @param isSpoiler whether it is hidden until somebody taps it
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">MOV or MP4, at most 1 GB and 300 seconds</a>
 */
public record VideoContainer(
        URI video, @Nullable String altText, @Nullable String text, PostOptions options, boolean isSpoiler)
        implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the address, the alt text or a spoiler breaks its rule */
    public VideoContainer {
        MediaRules.address("video", video);
        MediaRules.altText(altText);
        TextSpans.check(text, options.spoilers());
    }

    /** A post of its own with this video. */
    public static VideoContainer of(URI video) {
        return new VideoContainer(video, null, null, PostOptions.none(), false);
    }

    /** The same with a description. */
    public VideoContainer withAltText(String newAltText) {
        return new VideoContainer(video, newAltText, text, options, isSpoiler);
    }

    /** The same with a text. */
    public VideoContainer withText(String newText) {
        return new VideoContainer(video, altText, newText, options, isSpoiler);
    }

    /** The same with other options. */
    public VideoContainer with(PostOptions newOptions) {
        return new VideoContainer(video, altText, text, newOptions, isSpoiler);
    }

    /** The same, hidden until somebody taps it. */
    public VideoContainer asSpoiler() {
        return new VideoContainer(video, altText, text, options, true);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "VIDEO")
                .param("video_url", video)
                .param("alt_text", altText)
                .param("text", text)
                .flag("is_spoiler_media", isSpoiler);
        options.describe(request);
    }
}
