package dev.lisle.emulator.internal.graph;

import dev.lisle.emulator.Variant;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts pages out of lists and gives them the cursors that lead on.
 *
 * @param variants the readings in use
 * @param base the emulator's own address
 */
public record Pages(Set<Variant> variants, URI base) {
    private static final Set<String> NOT_REPEATED = Set.of("limit", "before", "after");

    /** What a page is asked with. */
    public interface Asked {
        /** The path of the list. */
        String path();

        /** The parameters. */
        Params params();
    }

    /**
     * The page that is asked for. A page with nothing on it has no cursors, so a caller who follows them comes to an
     * end.
     *
     * @param all the list by place, oldest first
     */
    public <T> ObjectNode render(
            Asked asked,
            NavigableMap<Long, T> all,
            ListQuery query,
            Predicate<T> wanted,
            Function<T, JsonNode> renderer) {
        List<Map.Entry<Long, T>> entries = cut(all, query, wanted);
        ArrayNode data = Json.array();
        entries.forEach(entry -> data.add(renderer.apply(entry.getValue())));
        ObjectNode page = Json.object();
        page.set("data", data);
        if (!entries.isEmpty()) {
            String before = ListQuery.cursor(entries.get(0).getKey());
            String after = ListQuery.cursor(entries.get(entries.size() - 1).getKey());
            ObjectNode paging = page.putObject("paging");
            paging.putObject("cursors").put("before", before).put("after", after);
            if (variants.contains(Variant.PAGING_URLS)) {
                if (query.after() != null || query.before() != null) {
                    paging.put("previous", address(asked, query, "before", before));
                }
                paging.put("next", address(asked, query, "after", after));
            }
        }
        return page;
    }

    /** A whole address. It carries the token if the caller sent it as a parameter, as Meta's do: some clients have no other. */
    private String address(Asked asked, ListQuery query, String name, String cursor) {
        StringBuilder address = new StringBuilder(base + asked.path() + "?limit=" + query.limit());
        asked.params().flat().forEach((param, value) -> {
            if (!NOT_REPEATED.contains(param)) {
                address.append('&').append(param).append('=').append(encoded(value));
            }
        });
        return address.append('&')
                .append(name)
                .append('=')
                .append(encoded(cursor))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
