package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.faults.Operation;

/**
 * What a request asks for.
 *
 * @param operation what is to be done
 * @param username in whose name
 */
public record Intent(Operation operation, String username) {}
