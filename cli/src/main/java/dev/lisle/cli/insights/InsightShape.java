package dev.lisle.cli.insights;

import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.insights.Insight;
import java.util.List;
import java.util.OptionalLong;

/** Metrics for programs: one shape, whichever of Meta's they came in. */
final class InsightShape {
    private InsightShape() {}

    static List<Shape> of(List<Insight> insights) {
        return insights.stream().map(InsightShape::of).toList();
    }

    private static Shape of(Insight insight) {
        OptionalLong total = insight.total();
        return new Shape()
                .with("name", insight.name())
                .with("period", insight.period())
                .with("total", total.isPresent() ? total.getAsLong() : null)
                .with(
                        "values",
                        insight.values().stream()
                                .map(value ->
                                        new Shape().with("value", value.value()).with("end_time", value.endTime()))
                                .toList())
                .with(
                        "links",
                        insight.linkTotals().stream()
                                .map(link -> new Shape()
                                        .with("link_url", link.link())
                                        .with("value", link.value()))
                                .toList())
                .with(
                        "groups",
                        insight.groups().stream()
                                .map(group -> new Shape()
                                        .with("by", group.dimensions())
                                        .with("group", group.group())
                                        .with("value", group.value()))
                                .toList());
    }
}
