package dev.lisle.publisher;

import java.time.Duration;

/**
 * How patient a publisher is. Start at {@link #defaults} and change what differs.
 *
 * @param textBudget how long a text container may take until it is ready
 * @param imageBudget how long an image or a carousel may take
 * @param videoBudget how long a video may take; large ones take minutes
 * @param settleBudget how long a container or a parent that Meta has announced may stay unknown to the rest of Meta
 */
public record PublisherSettings(
        Duration textBudget, Duration imageBudget, Duration videoBudget, Duration settleBudget) {
    /** One, five and thirty minutes; two minutes to settle. */
    public static PublisherSettings defaults() {
        return new PublisherSettings(
                Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(2));
    }
}
