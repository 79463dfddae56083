package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Pages;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Token;
import java.time.Instant;

/**
 * One call that was let in.
 *
 * @param path the path as it was sent
 * @param params what it was called with
 * @param token who calls
 * @param now the moment of the call
 */
public record Call(String path, Params params, Token token, Instant now) implements Pages.Asked {
    /**
     * The fields that are asked for.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if they can't be read
     */
    public Fields fields() {
        return Fields.of(params);
    }

    /**
     * Asks for a scope beyond those of the endpoint.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if the token lacks it
     */
    public void needs(Scope scope) {
        if (!token.scopes().contains(scope)) {
            throw Errors.noPermission();
        }
    }
}
