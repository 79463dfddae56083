package dev.lisle.client.calls;

/**
 * One request that is about to be sent. It holds no parameter, body or token.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path without version, each id replaced by {@code {id}}, so that there are few different ones
 * @param attempt 1 for the first; more for a read that is tried again
 */
public record CallStart(String method, String path, int attempt) {}
