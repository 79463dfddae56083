package dev.lisle.emulator;

/**
 * The {@code hide_status} of a reply. Meta names them and says no more: the emulator keeps a reply from others if it is
 * {@link #HIDDEN}, and shows it like any other with the rest.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/reply-management">Reply management</a>
 */
public enum HideStatus {
    /** As it was published. */
    NOT_HUSHED,
    /** Shown again after it was hidden. */
    UNHUSHED,
    /** Hidden by the owner of the conversation. */
    HIDDEN,
    /** No call leads to it: see {@link Crowd#mark}. */
    COVERED,
    /** No call leads to it: see {@link Crowd#mark}. */
    BLOCKED,
    /** No call leads to it: see {@link Crowd#mark}. */
    RESTRICTED
}
