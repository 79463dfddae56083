package dev.lisle.client.containers;

import dev.lisle.client.OpenEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says of a container.
 *
 * @param status null only if Meta left it out
 * @param errorMessage why it failed, such as {@code FAILED_DOWNLOADING_VIDEO}; null unless it did
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record Container(
        ContainerId id,
        @Nullable OpenEnum<ContainerStatus> status,
        @Nullable String errorMessage,
        Map<String, @Nullable Object> unknown) {
    /** Whether Meta gave this status. */
    public boolean is(ContainerStatus wanted) {
        return status != null && status.is(wanted);
    }
}
