package dev.lisle.emulator.internal.insights;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Person;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where followers are from and how old they are: shares that stay the same for an account and add up to all of them. */
final class Demographics {
    private static final int LEAST_FOLLOWERS = 100;

    private static final Map<String, List<String>> GROUPS = Map.of(
            "country",
            List.of("US", "BR", "IN", "GB", "DE", "MX", "JP", "FR", "CA", "ES"),
            "city",
            List.of(
                    "New York, New York",
                    "São Paulo, São Paulo (state)",
                    "London, England",
                    "Mumbai, Maharashtra",
                    "Berlin, Berlin",
                    "Mexico City, Distrito Federal",
                    "Tokyo, Tokyo",
                    "Paris, Île-de-France",
                    "Toronto, Ontario",
                    "Madrid, Comunidad de Madrid"),
            "age",
            List.of("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"),
            "gender",
            List.of("F", "M", "U"));

    private Demographics() {}

    /**
     * The value of the metric.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if there are too few followers or no one breakdown is asked for
     */
    static ObjectNode of(Person person, long followers, Params params) {
        params.need("breakdown");
        List<String> breakdowns = params.list("breakdown");
        List<String> groups = breakdowns.size() == 1 ? GROUPS.get(breakdowns.get(0)) : null;
        if (groups == null) {
            throw Errors.invalid("Param breakdown must be exactly one of {country, city, age, gender}");
        }
        if (followers < LEAST_FOLLOWERS) {
            throw Errors.invalid("The metric follower_demographics needs at least " + LEAST_FOLLOWERS
                    + " followers, and this account has " + followers);
        }
        ObjectNode value = Json.object();
        ObjectNode breakdown = value.putArray("breakdowns").addObject();
        breakdown.putArray("dimension_keys").add(breakdowns.get(0));
        ArrayNode results = breakdown.putArray("results");
        long left = followers;
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            long part = last ? left : left * share(person, groups.get(i)) / 100;
            left -= part;
            ObjectNode result = results.addObject();
            result.putArray("dimension_values").add(groups.get(i));
            result.put("value", part);
        }
        return value;
    }

    /** Which part of those who are left belongs to a group, in percent. */
    private static int share(Person person, String group) {
        return 20 + Math.floorMod((person.id() + group).hashCode(), 30);
    }
}
