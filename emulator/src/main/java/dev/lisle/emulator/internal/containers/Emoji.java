package dev.lisle.emulator.internal.containers;

import java.util.Arrays;
import java.util.BitSet;

/** Tells emojis from other characters, the same on every JDK. */
final class Emoji {
    private static final int VARIATION_AS_EMOJI = 0xfe0f;
    private static final int KEYCAP = 0x20e3;
    private static final int FIRST_SKIN_TONE = 0x1f3fb;
    private static final int LAST_SKIN_TONE = 0x1f3ff;

    /**
     * Characters that are shown as emojis by themselves: Emoji_Presentation of Unicode 16, and above U+1F000 all of
     * Emoji.
     */
    private static final BitSet ALONE = parse("""
            231a-231b 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2648-2653 267f 2693 26a1 26aa-26ab 26bd-26be
            26c4-26c5 26ce 26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757
            2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 1f004 1f0cf 1f170-1f171 1f17e-1f17f 1f18e 1f191-1f19a
            1f1e6-1f1ff 1f201-1f202 1f21a 1f22f 1f232-1f23a 1f250-1f251 1f300-1f321 1f324-1f393 1f396-1f397
            1f399-1f39b 1f39e-1f3f0 1f3f3-1f3f5 1f3f7-1f4fd 1f4ff-1f53d 1f549-1f54e 1f550-1f567 1f56f-1f570
            1f573-1f57a 1f587 1f58a-1f58d 1f590 1f595-1f596 1f5a4-1f5a5 1f5a8 1f5b1-1f5b2 1f5bc 1f5c2-1f5c4
            1f5d1-1f5d3 1f5dc-1f5de 1f5e1 1f5e3 1f5e8 1f5ef 1f5f3 1f5fa-1f64f 1f680-1f6c5 1f6cb-1f6d2
            1f6d5-1f6d7 1f6dc-1f6e5 1f6e9 1f6eb-1f6ec 1f6f0 1f6f3-1f6fc 1f7e0-1f7eb 1f7f0 1f90c-1f93a
            1f93c-1f945 1f947-1f9ff 1fa70-1fa7c 1fa80-1fa89 1fa8f-1fac6 1face-1fadc 1fadf-1fae9 1faf0-1faf8
            """);

    private Emoji() {}

    /** Whether a grapheme is shown as an emoji. */
    static boolean is(String grapheme) {
        return ALONE.get(grapheme.codePointAt(0))
                || grapheme.codePoints()
                        .anyMatch(codePoint -> codePoint == VARIATION_AS_EMOJI
                                || codePoint == KEYCAP
                                || (codePoint >= FIRST_SKIN_TONE && codePoint <= LAST_SKIN_TONE));
    }

    private static BitSet parse(String ranges) {
        BitSet set = new BitSet();
        ranges.lines().flatMap(line -> Arrays.stream(line.split(" ", -1))).forEach(range -> {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            set.set(first, dash < 0 ? first + 1 : Integer.parseInt(range.substring(dash + 1), 16) + 1);
        });
        return set;
    }
}
