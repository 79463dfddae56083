package dev.lisle.client.insights;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The metrics that were asked for and came. Reposts have none.
 *
 * @param all in Meta's order
 */
public record Insights(List<Insight> all) {
    /** Copies the list. */
    public Insights {
        all = List.copyOf(all);
    }

    /** One metric of a post; empty if it did not come. */
    public Optional<Insight> of(PostMetric metric) {
        return named(metric.name());
    }

    /** One metric of an account; empty if it did not come. */
    public Optional<Insight> of(AccountMetric metric) {
        return named(metric.name());
    }

    private Optional<Insight> named(String constant) {
        String name = constant.toLowerCase(Locale.ROOT);
        return all.stream().filter(insight -> name.equals(insight.name())).findFirst();
    }
}
