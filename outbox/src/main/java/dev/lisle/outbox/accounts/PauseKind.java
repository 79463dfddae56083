package dev.lisle.outbox.accounts;

/** Why an account is paused. */
public enum PauseKind {
    /** Somebody asked for it. It ends when somebody asks for that. */
    ASKED,
    /** Its token does not work any more, or Meta has restricted it. It ends by itself once a call with its token works again. */
    LOGIN
}
