package dev.lisle.client.insights;

import java.util.List;

/**
 * How many followers belong to a group.
 *
 * @param dimensions by what they are told apart, such as {@code age}
 * @param group which group, such as {@code 25-34}; in the order of {@code dimensions}
 */
public record FollowerGroup(List<String> dimensions, List<String> group, long value) {
    /** Copies the lists. */
    public FollowerGroup {
        dimensions = List.copyOf(dimensions);
        group = List.copyOf(group);
    }
}
