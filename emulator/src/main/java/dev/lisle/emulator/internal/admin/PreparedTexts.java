package dev.lisle.emulator.internal.admin;

/** Texts for prepared posts: each different, together of the length that real ones have. */
final class PreparedTexts {
    private static final String[] OPENINGS = {
        "A warp is a promise",
        "Every knot is a decision",
        "We counted the picks again",
        "The loom was quiet all morning",
        "Two threads are stronger than one",
        "Lisle is cotton, twice twisted and singed smooth"
    };
    private static final String[] MIDDLES = {
        " and the weft keeps it", ", said the weaver, and went on", " — measured twice, cut once",
        ", which is why the selvedge holds", ": plain, twill, satin", ", though nobody had asked"
    };
    private static final String[] ENDINGS = {
        ". More tomorrow.",
        " 🧵",
        ". Ask us anything about it!",
        ". The rest is patience.",
        ", as ever.",
        "; see the pattern."
    };

    private PreparedTexts() {}

    /** The text of the post with this number. */
    static String of(int number) {
        return "No. " + number + ". " + OPENINGS[number % OPENINGS.length]
                + MIDDLES[number / OPENINGS.length % MIDDLES.length]
                + ENDINGS[number / 36 % ENDINGS.length];
    }
}
