package dev.lisle.unofficial.errors;

import org.jspecify.annotations.Nullable;

/** Log in again: the session is missing, ended or suspended. Wait first: a login for each run gets accounts flagged. */
public final class LoginRequiredException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered; null if nothing was sent, for want of a login. */
    public LoginRequiredException(String message, @Nullable ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
