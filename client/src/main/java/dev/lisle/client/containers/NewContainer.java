package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;

/**
 * A container to create: one kind for each thing a post can show, and {@link CarouselItem} for what becomes part of a
 * carousel. The length of a text is Meta's to judge, since its way of counting is not known for sure.
 */
public sealed interface NewContainer
        permits TextContainer, ImageContainer, VideoContainer, CarouselContainer, CarouselItem {
    /** The longest description of an image or video, in characters. */
    int LONGEST_ALT_TEXT = 1_000;

    /** Adds this container's parameters in their wire form. For the client's own use. */
    void describe(ApiRequest request);
}
