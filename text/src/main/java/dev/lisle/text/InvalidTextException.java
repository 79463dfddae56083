package dev.lisle.text;

/** The text cannot be published as it is; its message says what to change. Nothing was sent. */
public abstract sealed class InvalidTextException extends IllegalArgumentException
        permits BlankTextException, LoneSurrogateException, TextTooLongException, TooManyLinksException {
    InvalidTextException(String message) {
        super(message);
    }
}
