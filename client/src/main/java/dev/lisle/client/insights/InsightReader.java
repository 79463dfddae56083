package dev.lisle.client.insights;

import dev.lisle.client.WebAddress;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one metric in whichever shape it comes. */
final class InsightReader {
    private @Nullable Long totalValue;
    private final List<FollowerGroup> groups = new ArrayList<>();

    private InsightReader() {}

    static Insight read(JsonReader in) {
        InsightReader total = new InsightReader();
        String metric = null;
        String period = null;
        List<InsightValue> values = List.of();
        List<LinkTotal> links = List.of();
        String title = null;
        String description = null;
        String id = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "name" -> metric = in.text();
                case "period" -> period = in.text();
                case "values" -> values = in.objects(InsightReader::value);
                case "total_value" -> in.object(total::readTotal);
                case "link_total_values" -> links = in.objects(InsightReader::link);
                case "title" -> title = in.text();
                case "description" -> description = in.text();
                case "id" -> id = in.text();
                default -> unknown.keep(name, in);
            }
        }
        return new Insight(
                metric,
                period,
                values,
                total.totalValue,
                links,
                total.groups,
                title,
                description,
                id,
                unknown.fields());
    }

    private InsightReader readTotal(JsonReader in) {
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "value" -> totalValue = in.longInteger();
                case "breakdowns" -> in.objects(this::breakdown);
                default -> in.skip();
            }
        }
        return this;
    }

    private InsightReader breakdown(JsonReader in) {
        List<String> keys = List.of();
        List<FollowerGroup> read = List.of();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "dimension_keys" -> keys = in.texts();
                case "results" -> read = in.objects(InsightReader::group);
                default -> in.skip();
            }
        }
        for (FollowerGroup group : read) {
            groups.add(new FollowerGroup(keys, group.group(), group.value()));
        }
        return this;
    }

    private static @Nullable FollowerGroup group(JsonReader in) {
        List<String> group = List.of();
        Long value = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "dimension_values" -> group = in.texts();
                case "value" -> value = in.longInteger();
                default -> in.skip();
            }
        }
        return value == null ? null : new FollowerGroup(List.of(), group, value);
    }

    private static @Nullable InsightValue value(JsonReader in) {
        Long value = null;
        Instant endTime = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "value" -> value = in.longInteger();
                case "end_time" -> endTime = in.instant();
                default -> in.skip();
            }
        }
        return value == null ? null : new InsightValue(value, endTime);
    }

    private static @Nullable LinkTotal link(JsonReader in) {
        Long value = null;
        WebAddress link = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "value" -> value = in.longInteger();
                case "link_url" -> link = in.address();
                default -> in.skip();
            }
        }
        return value == null ? null : new LinkTotal(value, link);
    }
}
