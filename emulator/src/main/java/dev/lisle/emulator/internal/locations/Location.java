package dev.lisle.emulator.internal.locations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A place. The names are made up; the cities are where they are.
 *
 * @param id its id, digits
 * @param name what it is called
 * @param address street and number
 * @param city the city
 * @param country the country, two letters
 * @param postalCode the postal code
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Location(
        String id,
        String name,
        String address,
        String city,
        String country,
        String postalCode,
        double latitude,
        double longitude) {
    private static final double EARTH_RADIUS_IN_KM = 6371;
    private static final List<Location> ALL = read();

    /** All places that there are. */
    public static List<Location> all() {
        return ALL;
    }

    /** The place of that id. */
    public static Optional<Location> withId(String id) {
        return ALL.stream().filter(location -> location.id.equals(id)).findFirst();
    }

    /** Whether every word stands in its name, address, city or country. */
    boolean matches(String words) {
        String described =
                String.join(" ", name, address, city, country, postalCode).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(described::contains);
    }

    /** How far it is from there, by the great circle. */
    double kilometresFrom(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_IN_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static List<Location> read() {
        try (InputStream file = Location.class.getResourceAsStream("/dev/lisle/emulator/locations/locations.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Location of(String[] parts) {
        return new Location(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                Double.parseDouble(parts[6]),
                Double.parseDouble(parts[7]));
    }
}
