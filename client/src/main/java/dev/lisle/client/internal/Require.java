package dev.lisle.client.internal;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException.Effect;
import org.jspecify.annotations.Nullable;

/** Checks of what callers give. A message names the value, the rule and the remedy; nothing has been sent. */
public final class Require {
    private static final int SHOWN_CHARACTERS = 60;

    private Require() {}

    /** @throws InvalidRequestException always */
    public static InvalidRequestException violated(String message) {
        return new InvalidRequestException(message, Effect.NONE, null);
    }

    public static void that(boolean holds, String message) {
        if (!holds) {
            throw violated(message);
        }
    }

    public static void notBlank(String name, @Nullable String text) {
        that(text != null && !text.isBlank(), name + " is empty. Give at least one visible character.");
    }

    /** Ids become parts of paths, so nothing but letters, digits, {@code _} and {@code -} is let through. */
    public static void id(String name, @Nullable String id) {
        if (!isId(id)) {
            throw violated(name + " \"" + shown(id) + "\" is no id. An id has digits only, as Meta gave it.");
        }
    }

    public static void range(String name, long value, long least, long most) {
        that(value >= least && value <= most, name + " is " + value + ". It can be " + least + " to " + most + ".");
    }

    /** Whether this can be an id. Lists bring many thousands, so the check makes no garbage. */
    static boolean isId(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isIdCharacter(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    }

    /** The beginning of a text, for a message. */
    public static String shown(@Nullable String text) {
        String shown = String.valueOf(text);
        return shown.length() <= SHOWN_CHARACTERS ? shown : shown.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
