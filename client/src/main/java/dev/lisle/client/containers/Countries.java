package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;
import java.util.List;
import java.util.Locale;

/**
 * The countries to which a post can be limited, by their codes in ISO 3166-1 alpha-2.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/geo-gating">Geo-gating</a>
 */
public final class Countries {
    private Countries() {}

    /** All codes that this JVM knows, in the order of the alphabet. Sends nothing; Meta may know fewer. */
    public static List<String> codes() {
        return List.of(Locale.getISOCountries());
    }

    static List<String> checked(List<String> codes) {
        for (String code : codes) {
            Require.that(
                    code.matches("[A-Za-z]{2}"),
                    "The country \"" + Require.shown(code) + "\" is no code of two letters. Give one like DE.");
        }
        return codes.stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
