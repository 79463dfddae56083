package dev.lisle.emulator.internal.world;

/**
 * Where a container stands.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/troubleshooting">Threads troubleshooting</a>
 */
public enum ContainerStatus {
    IN_PROGRESS,
    FINISHED,
    PUBLISHED,
    ERROR,
    EXPIRED
}
