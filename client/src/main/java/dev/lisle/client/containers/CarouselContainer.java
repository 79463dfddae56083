package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carousel to create from items that are {@link ContainerStatus#FINISHED}. Start at {@link #of}.
 *
 * @param children 2 to 20 containers made from {@link CarouselItem}s, in the order in which they are shown
 * @param text shown with it; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Carousel posts</a>
 */
public record CarouselContainer(
        List<ContainerId> children, @Nullable String text, PostOptions options) implements NewContainer {
    /** A carousel of one is none. */
    public static final int FEWEST_ITEMS = 2;

    /** The most items of a carousel. */
    public static final int MOST_ITEMS = 20;

    /** @throws dev.lisle.client.errors.InvalidRequestException if there are too few or too many children */
    public CarouselContainer {
        Require.range("The number of a carousel's items", children.size(), FEWEST_ITEMS, MOST_ITEMS);
        children = List.copyOf(children);
    }

    /** A post of its own with these items. */
    public static CarouselContainer of(List<ContainerId> children) {
        return new CarouselContainer(children, null, PostOptions.none());
    }

    /** The same with a text. */
    public CarouselContainer withText(String newText) {
        return new CarouselContainer(children, newText, options);
    }

    /** The same with other options. */
    public CarouselContainer with(PostOptions newOptions) {
        return new CarouselContainer(children, text, newOptions);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "CAROUSEL").params("children", children).param("text", text);
        options.describe(request);
    }
}
