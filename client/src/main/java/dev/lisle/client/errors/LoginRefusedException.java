package dev.lisle.client.errors;

/** Begin the login again: the user refused, or what came back is not the login that began. Nothing was exchanged. */
public final class LoginRefusedException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** Why there are no credentials. */
    public enum Reason {
        /** The user, or Meta, said no. */
        DENIED,
        /** There was no state in the address. */
        NO_STATE,
        /** The state is another: somebody may have tried to log in somebody else. */
        WRONG_STATE,
        /** There was no code in the address. */
        NO_CODE
    }

    private final Reason reason;

    /** The message names the cause and the remedy. */
    public LoginRefusedException(Reason reason, String message) {
        super(message, Effect.NONE, null, null);
        this.reason = reason;
    }

    /** Why there are no credentials. */
    public Reason reason() {
        return reason;
    }
}
