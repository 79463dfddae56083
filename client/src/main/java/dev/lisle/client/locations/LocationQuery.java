package dev.lisle.client.locations;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Which places to find. Start at {@link #named} or {@link #near}.
 *
 * @param name what it is called, or a part of that; null for any
 * @param latitude in degrees, north positive; null for anywhere
 * @param longitude in degrees, east positive; null for anywhere
 * @param fields what to ask for of each place
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/location-tagging">Location search</a>
 */
public record LocationQuery(
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Fields fields) {
    /** All that a place has. */
    public static final Fields ALL_FIELDS =
            Fields.of("id", "name", "address", "city", "country", "postal_code", "latitude", "longitude");

    /** @throws dev.lisle.client.errors.InvalidRequestException if there is neither a name nor a whole position, or it is none on Earth */
    public LocationQuery {
        Require.that(
                (latitude == null) == (longitude == null), "A position has a latitude and a longitude. Give both.");
        Require.that(name != null || latitude != null, "A search for places needs a name or a position. Give one.");
        Require.that(
                latitude == null || Math.abs(latitude) <= 90,
                "The latitude is " + latitude + ". It can be -90 to 90 degrees.");
        Require.that(
                longitude == null || Math.abs(longitude) <= 180,
                "The longitude is " + longitude + ". It can be -180 to 180 degrees.");
    }

    /** Places of a name. */
    public static LocationQuery named(String name) {
        Require.notBlank("The name of the place", name);
        return new LocationQuery(name, null, null, ALL_FIELDS);
    }

    /** Places at a position. */
    public static LocationQuery near(double latitude, double longitude) {
        return new LocationQuery(null, latitude, longitude, ALL_FIELDS);
    }

    /** The same, near a position. */
    public LocationQuery at(double newLatitude, double newLongitude) {
        return new LocationQuery(name, newLatitude, newLongitude, fields);
    }

    /** The same with other fields. */
    public LocationQuery withFields(Fields newFields) {
        return new LocationQuery(name, latitude, longitude, newFields);
    }
}
