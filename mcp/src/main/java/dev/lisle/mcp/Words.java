package dev.lisle.mcp;

import java.util.Locale;

/** How constants are named to a host. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
