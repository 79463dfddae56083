package dev.lisle.emulator.internal.admin;

import java.util.Locale;

/** A picture for an account: its first letter on a piece of cloth whose colours come from its name. */
final class Avatar {
    private static final int[] HUES = {12, 168, 262, 40, 328, 210, 92, 288};

    private Avatar() {}

    /** The picture as SVG. The name holds only letters, digits, dots and underscores. */
    static String svg(String username) {
        int hue = HUES[Math.floorMod((username.hashCode() * 31) >> 3, HUES.length)];
        String letter = username.substring(0, 1).toUpperCase(Locale.ROOT);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">
                <defs><pattern id="w" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="10" height="10" fill="hsl(%1$d 48%% 46%%)"/><path d="M0 2.5h10M0 7.5h5" stroke="hsl(%1$d 55%% 60%%)" \
                stroke-width="2.6"/><path d="M2.5 5v5M7.5 0v10" stroke="hsl(%1$d 52%% 38%%)" stroke-width="2.2"/></pattern></defs>
                <rect width="80" height="80" fill="url(#w)"/><circle cx="40" cy="40" r="23" fill="hsl(%1$d 50%% 30%% / .82)"/>
                <text x="40" y="51" text-anchor="middle" font-family="ui-sans-serif,system-ui,sans-serif" font-size="31" \
                font-weight="600" fill="#fff">%2$s</text></svg>
                """.formatted(hue, letter);
    }
}
