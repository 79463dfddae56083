package dev.lisle.emulator;

/**
 * What becomes of media whose address is neither on this machine nor on one of {@link Network#mediaHosts}, and which the
 * emulator therefore never fetches.
 */
public enum ForeignMedia {
    /** They are taken as good, and marked as unseen wherever they are shown. */
    TRUSTED,
    /** The container is refused, as if Meta could not fetch the address. */
    REFUSED
}
