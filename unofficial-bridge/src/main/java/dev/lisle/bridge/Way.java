package dev.lisle.bridge;

/** How the official API answers a method of 2023. */
public enum Way {
    /** It does the same. */
    OFFICIAL("official"),
    /** It does much the same; {@link BridgedMethod#note} says what is different. */
    WITH_DIFFERENCES("bridge with differences"),
    /** It does not. */
    UNOFFICIAL_ONLY("unofficial only");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
