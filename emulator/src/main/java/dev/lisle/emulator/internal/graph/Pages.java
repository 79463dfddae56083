package dev.lisle.emulator.internal.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cuts one page out of a list and gives it the cursors that lead on. */
public final class Pages {
    private Pages() {}

    /**
     * The page that is asked for. A page with nothing on it has no cursors, so a caller who follows them comes to an
     * end.
     *
     * @param all the list by place, oldest first
     */
    public static <T> ObjectNode render(
            NavigableMap<Long, T> all, ListQuery query, Predicate<T> wanted, Function<T, JsonNode> renderer) {
        List<Map.Entry<Long, T>> entries = cut(all, query, wanted);
        ArrayNode data = Json.array();
        entries.forEach(entry -> data.add(renderer.apply(entry.getValue())));
        ObjectNode page = Json.object();
        page.set("data", data);
        if (!entries.isEmpty()) {
            page.putObject("paging")
                    .putObject("cursors")
                    .put("before", ListQuery.cursor(entries.get(0).getKey()))
                    .put(
                            "after",
                            ListQuery.cursor(entries.get(entries.size() - 1).getKey()));
        }
        return page;
    }

    private static <T> List<Map.Entry<Long, T>> cut(NavigableMap<Long, T> all, ListQuery query, Predicate<T> wanted) {
        NavigableMap<Long, T> inOrder = query.newestFirst() ? all.descendingMap() : all;
        Long before = query.before();
        if (before != null) {
            List<Map.Entry<Long, T>> nearestFirst =
                    take(inOrder.headMap(before, false).descendingMap(), query.limit(), wanted);
            Collections.reverse(nearestFirst);
            return nearestFirst;
        }
        Long after = query.after();
        return take(after == null ? inOrder : inOrder.tailMap(after, false), query.limit(), wanted);
    }

    private static <T> List<Map.Entry<Long, T>> take(NavigableMap<Long, T> from, int limit, Predicate<T> wanted) {
        List<Map.Entry<Long, T>> taken = new ArrayList<>(Math.min(limit, 100));
        for (Map.Entry<Long, T> entry : from.entrySet()) {
            if (taken.size() == limit) {
                break;
            }
            if (wanted.test(entry.getValue())) {
                taken.add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
        return taken;
    }
}
