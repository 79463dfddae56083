package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Params;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Parameters that are addresses on the web. */
final class Addresses {
    private Addresses() {}

    /**
     * Reads one that has to be there.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is not, or is no address
     */
    static URI need(Params params, String name) {
        return parse(name, params.need(name));
    }

    /** Reads one that may be there. */
    static @Nullable URI maybe(Params params, String name) {
        String text = params.get(name);
        return text == null ? null : parse(name, text);
    }

    /**
     * Reads an address.
     *
     * @param name what it is called in the refusal
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is none
     */
    static URI parse(String name, String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = address.getScheme();
            boolean onTheWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (onTheWeb && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Errors.notAUri(name);
        }
        throw Errors.notAUri(name);
    }
}
