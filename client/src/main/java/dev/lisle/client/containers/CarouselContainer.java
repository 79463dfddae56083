package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carousel to create from items that are {@link ContainerStatus#FINISHED}. Start at {@link #of} or {@link #ofLooks}.
 *
 * @param children 2 to 20 containers made from {@link CarouselItem}s, in the order in which they are shown
 * @param text shown with it; null for none
 * @param isSpoiler whether all items are hidden until somebody taps them
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Carousel posts</a>
 */
public record CarouselContainer(
        List<ContainerId> children, @Nullable String text, PostOptions options, boolean isSpoiler)
        implements NewContainer {
    /** A carousel of one is none. */
    public static final int FEWEST_ITEMS = 2;

    /** The most items of a carousel. */
    public static final int MOST_ITEMS = 20;

    /** @throws dev.lisle.client.errors.InvalidRequestException if there are too few or too many children, or a spoiler breaks its rule */
    public CarouselContainer {
        Require.range("The number of a carousel's items", children.size(), FEWEST_ITEMS, MOST_ITEMS);
        TextSpans.check(text, options.spoilers());
        children = List.copyOf(children);
    }

    /** A post of its own with these items. */
    public static CarouselContainer of(List<ContainerId> children) {
        return new CarouselContainer(children, null, PostOptions.none(), false);
    }

    /**
     * A post of its own with items whose status was read.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if one is known not to be {@code FINISHED}: Meta would refuse all
     */
    public static CarouselContainer ofLooks(List<Container> items) {
        for (Container item : items) {
            Require.that(
                    item.status() == null || item.is(ContainerStatus.FINISHED),
                    "The carousel item " + item.id() + " is " + item.status()
                            + ". Wait until each is FINISHED, and create failed ones again.");
        }
        return of(items.stream().map(Container::id).toList());
    }

    /** The same with a text. */
    public CarouselContainer withText(String newText) {
        return new CarouselContainer(children, newText, options, isSpoiler);
    }

    /** The same with other options. */
    public CarouselContainer with(PostOptions newOptions) {
        return new CarouselContainer(children, text, newOptions, isSpoiler);
    }

    /** The same, all items hidden until somebody taps them. */
    public CarouselContainer asSpoiler() {
        return new CarouselContainer(children, text, options, true);
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "CAROUSEL")
                .params("children", children)
                .param("text", text)
                .flag("is_spoiler_media", isSpoiler);
        options.describe(request);
    }
}
