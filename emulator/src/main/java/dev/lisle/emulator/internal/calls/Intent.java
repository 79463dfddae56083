package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.faults.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param operation what is to be done
 * @param username in whose name, or null if nobody's
 */
public record Intent(Operation operation, @Nullable String username) {}
