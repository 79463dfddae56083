package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a text attachment that looks different.
 *
 * @param span which part
 * @param styles how it looks; at least one
 */
public record StyledSpan(TextSpan span, Set<TextStyle> styles) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if there is no style */
    public StyledSpan {
        Require.that(!styles.isEmpty(), "A styled range has no style. Give at least one, or leave the range out.");
        styles = Collections.unmodifiableSet(EnumSet.copyOf(styles));
    }

    /** A part with one or more styles. */
    public static StyledSpan of(TextSpan span, TextStyle... styles) {
        return new StyledSpan(span, Set.copyOf(List.of(styles)));
    }
}
