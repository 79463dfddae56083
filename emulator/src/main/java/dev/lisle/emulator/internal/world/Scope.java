package dev.lisle.emulator.internal.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a token may be allowed to do.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions">Permissions</a>
 */
public enum Scope {
    THREADS_BASIC,
    THREADS_CONTENT_PUBLISH,
    THREADS_MANAGE_REPLIES,
    THREADS_READ_REPLIES,
    THREADS_MANAGE_INSIGHTS,
    THREADS_MANAGE_MENTIONS,
    THREADS_KEYWORD_SEARCH,
    THREADS_DELETE,
    THREADS_LOCATION_TAGGING,
    THREADS_PROFILE_DISCOVERY,
    THREADS_SHARE_TO_INSTAGRAM;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that name. */
    public static Optional<Scope> of(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst();
    }
}
