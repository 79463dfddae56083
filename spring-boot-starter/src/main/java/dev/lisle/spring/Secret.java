package dev.lisle.spring;

/**
 * A property that nobody may read by chance: it takes any text, so that no message of a failed binding repeats it, and
 * {@code toString} shows nothing of it.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Spring's binder finds this by its name. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** Whether there is nothing in it, as when an environment variable is empty. */
    boolean isBlank() {
        return text.isBlank();
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "hidden";
    }
}
