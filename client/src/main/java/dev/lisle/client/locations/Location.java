package dev.lisle.client.locations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place. Only {@code id} is sure to be there, and in a post not even that: Meta sends the fields that were asked for.
 *
 * @param name what it is called
 * @param address street and number
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/location-tagging">Locations</a>
 */
public record Location(
        @Nullable LocationId id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String city,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Map<String, @Nullable Object> unknown) {}
