package dev.lisle.client.insights;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One metric. Meta sends its number in one of several shapes, and not always in the one that its pages name, so each shape is
 * here, and {@link #total} finds the number in whichever came.
 *
 * @param name the metric, such as {@code likes}
 * @param period {@code day} or {@code lifetime}
 * @param values one for each day, or a single one
 * @param totalValue one number for the whole window
 * @param linkTotals one for each link
 * @param groups followers by group
 * @param title for people, in their language
 * @param description for people, in their language
 * @param id of the metric itself; not to be taken apart
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/insights">Insights</a>
 */
public record Insight(
        @Nullable String name,
        @Nullable String period,
        List<InsightValue> values,
        @Nullable Long totalValue,
        List<LinkTotal> linkTotals,
        List<FollowerGroup> groups,
        @Nullable String title,
        @Nullable String description,
        @Nullable String id,
        Map<String, @Nullable Object> unknown) {
    /** Copies the lists. */
    public Insight {
        values = List.copyOf(values);
        linkTotals = List.copyOf(linkTotals);
        groups = List.copyOf(groups);
    }

    /** The number for the whole window: the total that came, or else the sum of the days or links; empty if nothing came. */
    public OptionalLong total() {
        if (totalValue != null) {
            return OptionalLong.of(totalValue);
        }
        return values.isEmpty() && linkTotals.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(values.stream().mapToLong(InsightValue::value).sum()
                        + linkTotals.stream().mapToLong(LinkTotal::value).sum());
    }
}
