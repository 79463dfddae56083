package dev.lisle.unofficial.support;

import dev.lisle.unofficial.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes JSON apart, and makes odd twins of it. */
public final class Leaves {
    private Leaves() {}

    /** Every scalar and every empty object or array by its path. */
    public static Map<String, Json> of(Json json) {
        Map<String, Json> leaves = new LinkedHashMap<>();
        collect(json, "", leaves);
        return leaves;
    }

    /** Whether {@code part} stands somewhere in {@code whole}. */
    public static boolean isPart(Json part, Json whole) {
        return whole.equals(part) || children(whole).anyMatch(child -> isPart(part, child));
    }

    /** The same with one more field in every object. */
    public static Json withUnknownFields(Json json) {
        if (json.isArray()) {
            return Json.of(json.items().stream().map(Leaves::withUnknownFields).toList());
        }
        if (!json.isObject()) {
            return json;
        }
        Json more = Json.object();
        for (Map.Entry<String, Json> field : json.fields().entrySet()) {
            more = more.with(field.getKey(), withUnknownFields(field.getValue()));
        }
        return more.with("added_after_this_release", List.of(1, Map.of("deep", true)));
    }

    /** Twins that each have one field left out or of another kind; of arrays, the first element only. */
    public static List<Json> oddities(Json json) {
        List<Json> odd = new ArrayList<>();
        twins(json, odd::add);
        return odd;
    }

    private static void twins(Json json, Consumer<Json> out) {
        if (json.isArray() && !json.items().isEmpty()) {
            List<Json> items = json.items();
            twins(items.get(0), twin -> {
                List<Json> changed = new ArrayList<>(items);
                changed.set(0, twin);
                out.accept(Json.of(changed));
            });
        }
        json.fields().forEach((name, value) -> {
            out.accept(without(json, name));
            out.accept(json.with(name, value.isObject() || value.isArray() ? "text" : List.of(Map.of())));
            out.accept(json.with(name, -1));
            twins(value, twin -> out.accept(json.with(name, twin)));
        });
    }

    private static Json without(Json json, String name) {
        Map<String, Json> fields = new LinkedHashMap<>(json.fields());
        fields.remove(name);
        return Json.of(fields);
    }

    private static void collect(Json json, String path, Map<String, Json> leaves) {
        if (children(json).findAny().isEmpty()) {
            leaves.put(path, json);
        }
        json.fields().forEach((name, value) -> collect(value, path + "." + name, leaves));
        for (int at = 0; at < json.items().size(); at++) {
            collect(json.items().get(at), path + "[" + at + "]", leaves);
        }
    }

    private static Stream<Json> children(Json json) {
        return Stream.concat(json.fields().values().stream(), json.items().stream());
    }
}
