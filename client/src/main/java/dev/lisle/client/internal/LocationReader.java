package dev.lisle.client.internal;

import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import org.jspecify.annotations.Nullable;

/** Reads one place. */
public final class LocationReader {
    private LocationReader() {}

    /** The place that {@code in} stands on, whatever of it is there. */
    public static Location read(JsonReader in) {
        LocationId id = null;
        String placeName = null;
        String address = null;
        String city = null;
        String country = null;
        String postalCode = null;
        Double latitude = null;
        Double longitude = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "id" -> id = id(in);
                case "name" -> placeName = in.text();
                case "address" -> address = in.text();
                case "city" -> city = in.text();
                case "country" -> country = in.text();
                case "postal_code" -> postalCode = in.text();
                case "latitude" -> latitude = in.number();
                case "longitude" -> longitude = in.number();
                default -> unknown.keep(name, in);
            }
        }
        return new Location(id, placeName, address, city, country, postalCode, latitude, longitude, unknown.fields());
    }

    private static @Nullable LocationId id(JsonReader in) {
        String id = Ids.text(in);
        return id == null ? null : new LocationId(id);
    }
}
