package dev.lisle.publisher.preflight;

/**
 * A rule that a file breaks.
 *
 * @param said what the file is instead, with its number, for example {@code it lasts 312.0 s}
 */
public record MediaFinding(MediaRule rule, String said) {
    boolean isRefusal() {
        return rule.weight() == MediaRule.Weight.REFUSE;
    }

    /** Both, as a clause. */
    @Override
    public String toString() {
        return said + " (" + rule.text() + ")";
    }
}
