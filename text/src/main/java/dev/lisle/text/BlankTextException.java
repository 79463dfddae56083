package dev.lisle.text;

/** The text is empty or white space only. Write something, or publish media without a text. */
public final class BlankTextException extends InvalidTextException {
    BlankTextException() {
        super("The text is empty or white space only. Write something, or leave the text out and publish media.");
    }
}
