package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;

/**
 * A text container to create. Start at {@link #of}.
 *
 * @param text not blank
 */
public record TextContainer(String text, PostOptions options) implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the text is blank */
    public TextContainer {
        Require.notBlank("The text", text);
    }

    /** A post of its own with this text. */
    public static TextContainer of(String text) {
        return new TextContainer(text, PostOptions.none());
    }

    /** The same with other options. */
    public TextContainer with(PostOptions newOptions) {
        return new TextContainer(text, newOptions);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "TEXT").param("text", text);
        options.describe(request);
    }
}
