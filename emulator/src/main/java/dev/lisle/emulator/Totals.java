package dev.lisle.emulator;

/**
 * What has happened in an emulator since it started, also to what it has let go of since. It keeps the truth that a test
 * of exactly-once publishing asks for.
 *
 * @param containers how many containers were created
 * @param posts how many posts and replies were published out of containers
 * @param repeated how many of these came from a container that had become a post before
 * @param deleted how many posts and replies their authors deleted
 * @param forgottenContainers how many containers were let go of, two days after their creation
 * @param forgottenPosts how many posts were let go of, because their account had too many newer ones
 */
public record Totals(
        long containers, long posts, long repeated, long deleted, long forgottenContainers, long forgottenPosts) {}
