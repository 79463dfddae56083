package dev.lisle.unofficial.errors;

/** Correct the user name or the password: the login was refused. It is not tried again until asked for. */
public final class LoginRefusedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public LoginRefusedException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
