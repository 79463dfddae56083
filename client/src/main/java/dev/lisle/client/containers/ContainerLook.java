package dev.lisle.client.containers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A container as Meta saw it at one moment.
 *
 * @param container what Meta said
 * @param at the moment by Meta's clock, to the second; null if the answer had no {@code Date}
 */
public record ContainerLook(Container container, @Nullable Instant at) {}
