package dev.lisle.cli.output;

/** Colours and weights for a terminal; where they are off, every text stays as it is. */
public enum Style {
    /** Escape sequences of ECMA-48. */
    COLOUR,
    /** Nothing. */
    PLAIN;

    private static final String RESET = "\u001b[0m";

    /** What matters. */
    public String bold(String text) {
        return in("\u001b[1m", text);
    }

    /** What may be passed over. */
    public String dim(String text) {
        return in("\u001b[2m", text);
    }

    /** What is well. */
    public String good(String text) {
        return in("\u001b[32m", text);
    }

    /** What needs a look. */
    public String warning(String text) {
        return in("\u001b[33m", text);
    }

    /** What is wrong. */
    public String bad(String text) {
        return in("\u001b[31m", text);
    }

    /** A name, a link, an id. */
    public String accent(String text) {
        return in("\u001b[36m", text);
    }

    private String in(String sequence, String text) {
        return this == PLAIN || text.isEmpty() ? text : sequence + text + RESET;
    }
}
