package dev.lisle.client.posts;

import org.jspecify.annotations.Nullable;

/**
 * An answer to choose in a poll, and how many chose it.
 *
 * @param text what it says
 * @param share the part of all votes that it has, from 0 to 1; null if Meta left it out
 */
public record PollOption(String text, @Nullable Double share) {}
