package dev.lisle.client;

import dev.lisle.client.internal.Uris;
import java.net.URI;
import java.util.Optional;

/**
 * An address on the web as Meta sent it. It is kept as text, so that none is lost because {@link URI} is stricter than the
 * web, and so that a list of many posts does not parse addresses that nobody looks at.
 *
 * @param text as it came
 */
public record WebAddress(String text) {
    /**
     * Parses the address, anew at each call. Characters that {@link URI} refuses are percent-encoded; empty if the text is no
     * address even so.
     */
    public Optional<URI> uri() {
        return Optional.ofNullable(Uris.parse(text));
    }

    /** The text as it came. */
    @Override
    public String toString() {
        return text;
    }
}
