package dev.lisle.cli;

/** What was typed cannot be used. The message names the value, the rule and the remedy. Exit code 2. */
public final class WrongInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the value, the rule and the remedy. */
    public WrongInputException(String message) {
        super(message);
    }
}
