package dev.lisle.emulator.internal.containers;

/** Tells emojis from other characters. Java's patterns know them only from 21 on. */
final class Emoji {
    private static final int VARIATION_AS_EMOJI = 0xfe0f;
    private static final int KEYCAP = 0x20e3;

    /** Characters below U+1F000 that are shown as emojis by themselves (Unicode's Emoji_Presentation). */
    private static final String ALONE = "\u231a\u231b\u23e9\u23ea\u23eb\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615"
            + "\u2648\u2649\u264a\u264b\u264c\u264d\u264e\u264f\u2650\u2651\u2652\u2653\u267f\u2693\u26a1\u26aa\u26ab"
            + "\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c"
            + "\u274e\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55";

    private Emoji() {}

    /** Whether a grapheme is shown as an emoji. */
    static boolean is(String grapheme) {
        int first = grapheme.codePointAt(0);
        return isAlone(first) || grapheme.indexOf(VARIATION_AS_EMOJI) > 0 || grapheme.indexOf(KEYCAP) > 0;
    }

    private static boolean isAlone(int codePoint) {
        if (codePoint < 0x1f000) {
            return ALONE.indexOf(codePoint) >= 0;
        }
        boolean flag = codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
        boolean tileOrCard = codePoint == 0x1f004 || codePoint == 0x1f0cf;
        boolean squared = codePoint == 0x1f18e || (codePoint >= 0x1f191 && codePoint <= 0x1f19a);
        boolean ideograph = codePoint >= 0x1f201 && codePoint <= 0x1f251;
        boolean picture = (codePoint >= 0x1f300 && codePoint <= 0x1f64f)
                || (codePoint >= 0x1f680 && codePoint <= 0x1f6ff)
                || (codePoint >= 0x1f7e0 && codePoint <= 0x1f7f0)
                || (codePoint >= 0x1f90c && codePoint <= 0x1faff);
        return flag || tileOrCard || squared || ideograph || picture;
    }
}
