package dev.lisle.emulator.internal.locations;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of a location.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/reference/locations">Threads locations reference</a>
 */
public final class LocationFields {
    private final FieldSet<Location> fields;

    /** Follows these readings. */
    public LocationFields(Set<Variant> variants) {
        this.fields = new FieldSet<Location>()
                .byDefault("id", (location, inner) -> id(location, variants))
                .with("name", (location, inner) -> Json.text(location.name()))
                .with("address", (location, inner) -> Json.text(location.address()))
                .with("city", (location, inner) -> Json.text(location.city()))
                .with("country", (location, inner) -> Json.text(location.country()))
                .with("postal_code", (location, inner) -> Json.text(location.postalCode()))
                .with("latitude", (location, inner) -> JsonNodeFactory.instance.numberNode(location.latitude()))
                .with("longitude", (location, inner) -> JsonNodeFactory.instance.numberNode(location.longitude()));
    }

    /**
     * Refuses fields that no location has.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if there is one
     */
    public Fields check(Fields asked) {
        return fields.check(asked);
    }

    /** A location with the fields that were asked for, or its id. */
    public ObjectNode render(Location location, Fields asked) {
        return fields.render(location, asked, Set.of());
    }

    /** All fields, by name. */
    static Fields all() {
        Map<String, Fields> all = new LinkedHashMap<>();
        for (String name :
                new String[] {"id", "address", "name", "city", "country", "latitude", "longitude", "postal_code"}) {
            all.put(name, Fields.DEFAULT);
        }
        return new Fields(all);
    }

    private static JsonNode id(Location location, Set<Variant> variants) {
        return variants.contains(Variant.LOCATION_ID_AS_NUMBER)
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(location.id()))
                : Json.text(location.id());
    }
}
