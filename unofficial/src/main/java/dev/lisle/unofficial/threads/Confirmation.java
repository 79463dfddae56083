package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;

/**
 * The server's word that it was done, where it says nothing more.
 *
 * @param json the whole answer
 */
public record Confirmation(Json json) {}
