package dev.lisle.unofficial.errors;

import dev.lisle.unofficial.TwoFactorChallenge;

/** Give the code of the second factor, or approve on another device: the password was right. */
public final class TwoFactorRequiredException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    private final transient TwoFactorChallenge challenge;

    /** With what the second step needs. */
    public TwoFactorRequiredException(String message, TwoFactorChallenge challenge, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
        this.challenge = challenge;
    }

    /** What the second step of the login needs; not kept when this is serialized. */
    public TwoFactorChallenge challenge() {
        return challenge;
    }
}
