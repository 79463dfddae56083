package dev.lisle.client.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value for every field that an answer can have, and answers made of them. */
final class Samples {
    private static final String MOMENT = "\"2026-05-04T09:15:00+0000\"";
    private static final String WHOSE = "{\"id\":\"17900000000000009\"}";
    private static final String QUOTA = "{\"quota_total\":250,\"quota_duration\":86400}";
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("id", "\"17900000000000001\""),
            Map.entry("user_id", "\"17841400000000001\""),
            Map.entry("owner_id", "\"17841400000000002\""),
            Map.entry("time", "1777886400"),
            Map.entry("field", "\"brand_new\""),
            Map.entry("value", "{\"brand_new\":1}"),
            Map.entry("deleted_id", "\"17900000000000002\""),
            Map.entry("location_id", "\"107000000000001\""),
            Map.entry("owner", WHOSE),
            Map.entry("quoted_post", WHOSE),
            Map.entry("reposted_post", WHOSE),
            Map.entry("root_post", WHOSE),
            Map.entry("replied_to", WHOSE),
            Map.entry("children", "{\"data\":[" + WHOSE + "]}"),
            Map.entry("success", "true"),
            Map.entry("timestamp", MOMENT),
            Map.entry("deleted_at", MOMENT),
            Map.entry("ghost_post_expiration_timestamp", MOMENT),
            Map.entry("poll_attachment", "{\"option_a\":\"a\",\"option_b\":\"b\"}"),
            Map.entry("text_entities", "{\"data\":[{\"entity_type\":\"SPOILER\",\"offset\":0,\"length\":1}]}"),
            Map.entry("text_attachment", "{\"plaintext\":\"more\"}"),
            Map.entry("location", "{\"name\":\"Loom House\"}"),
            Map.entry("allowlisted_country_codes", "[\"DE\"]"),
            Map.entry("recently_searched_keywords", "[{\"query\":\"tea\",\"timestamp\":1767225600000}]"),
            Map.entry("latitude", "37.5"),
            Map.entry("longitude", "-122.25"),
            Map.entry("width", "400"),
            Map.entry("expires_in", "5183944"),
            Map.entry("scopes", "[\"threads_basic\"]"),
            Map.entry("values", "[{\"value\":40}]"),
            Map.entry("total_value", "{\"value\":9}"),
            Map.entry("link_total_values", "[{\"value\":3}]"),
            Map.entry("next", "\"https://x.invalid/?since=1777881600&until=1777968000\""),
            Map.entry("previous", "\"https://x.invalid/?since=1777708800&until=1777795200\""));

    private Samples() {}

    /** The JSON of a value for the field of this name. */
    static String of(String field) {
        if (field.contains("{")) {
            return object(List.of(
                    field.substring(field.indexOf('{') + 1, field.indexOf('}')).split(",")));
        }
        String name = field.substring(field.lastIndexOf('.') + 1);
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        if (name.startsWith("is_") || name.startsWith("has_")) {
            return "true";
        }
        if (name.endsWith("config")) {
            return QUOTA;
        }
        return name.endsWith("_usage") || name.endsWith("_count") || name.endsWith("_at")
                ? "7"
                : "\"some " + name + "\"";
    }

    /** An object with all {@code fields}; a dot leads into an object of its own. */
    static String object(Collection<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Collection<String>> inner = new LinkedHashMap<>();
        for (String field : fields) {
            int dot = field.indexOf('.');
            if (dot < 0) {
                values.put(field.replaceAll("\\{.*", ""), of(field));
            } else {
                inner.computeIfAbsent(field.substring(0, dot), name -> new ArrayList<>())
                        .add(field.substring(dot + 1));
            }
        }
        inner.forEach((name, names) -> values.put(name, object(names)));
        return values.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A list of one such object, with what has a dot beside it. */
    static String list(Collection<String> fields) {
        String item =
                object(fields.stream().filter(field -> !field.contains(".")).toList());
        String beside =
                object(fields.stream().filter(field -> field.contains(".")).toList());
        String more = beside.equals("{}") ? "" : "," + beside.substring(1, beside.length() - 1);
        return "{\"data\":[" + item + "]" + more + "}";
    }
}
