package dev.lisle.text;

/** How parts are numbered. The number stands at the end of a part, behind a space; a single part has none. */
public enum Numbering {
    /** No number. */
    NONE,
    /** The part and how many there are: {@code 1/5}. */
    OF_TOTAL,
    /** The same in brackets: {@code (1/5)}. */
    IN_BRACKETS,
    /** The part, and a stroke that says that more may follow: {@code 1/}. */
    OPEN;

    /** Returns the number of a part, counted from 1; empty for {@link #NONE}. */
    public String of(int part, int parts) {
        return switch (this) {
            case NONE -> "";
            case OF_TOTAL -> part + "/" + parts;
            case IN_BRACKETS -> "(" + part + "/" + parts + ")";
            case OPEN -> part + "/";
        };
    }
}
