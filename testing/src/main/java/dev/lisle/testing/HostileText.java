package dev.lisle.testing;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes text that breaks programs which handle text: emoji of many parts, flags, keycaps, stacked marks, conjuncts, scripts
 * without spaces or from right to left, links in brackets, tags, mentions, endless words, every kind of white space and line
 * end. It is well-formed and never blank.
 */
public final class HostileText {
    private static final List<List<String>> INGREDIENTS = List.of(
            words(
                    "the loom threads one more weft through warp and heddle, again; then: stop. Why? Because! “Quite”, (so)"),
            words(
                    "Dr. Smith e.g. 3.14 No. 5 10 km 25 °C $ 100 p.m. U.S. vs. well-known 1999. it's – dash — em—dash 10 000"),
            words(
                    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇫🇷🇯🇵 👍🏽 🧑🏿‍🚀 1️⃣ #️⃣ ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 😀😀😀 © ™ ☎ ☎️ 🇦 🫱🏻‍🫲🏿 *️⃣"),
            words(
                    "e\u0301 a\u0323\u0302\u0308 Z\u0334\u0335\u0336\u0337\u0338 n\u0303\u0303 \u1100\u1161\u11A8 각각 한국어 \u0301"),
            words("नमस्ते क्षत्रिय स्कूल विद्यार्थी। বিজ্ঞান শ্রী ક્ષમા త్ర శ్రీ ക്ഷേത്രം தமிழ் ស្រី မြန်မာ"),
            words("ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ น้ำ เแโใไ ๆ ລາວ ພາສາ"),
            words("我們在織布機上織出一行字。今天天氣很好，明天呢？「好的」！ 東京都は、雨です。コーヒーを飲みますか？（はい）10月3日 第３回"),
            words("السلام عليكم، كيف الحال؟ مرحبا. שָׁלוֹם עולם, מה שלומך? ABC עברית 123 \u200Fنص\u200E"),
            words(
                    "https://example.com/a(b)?q=1&r=2#top (https://example.org/x). www.example.net, example.com/path/. mail@example.com"),
            words("#weaving #日本語タグ #été2024, @ada @grace.hopper! #1 ##x @ # 見て#織り物です"),
            List.of(
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r\n\r\n",
                    "\t",
                    "\u3000",
                    "\u00A0",
                    "\u2009",
                    "\u2028",
                    "\u200B",
                    "\n---\n"));

    private HostileText() {}

    /** Returns a text of up to about so many UTF-16 code units, at least one. */
    public static String of(Seed seed, int longest) {
        SplittableRandom random = seed.random();
        int length = random.nextInt(1, longest + 1);
        boolean pure = random.nextInt(4) == 0; // one script, as people write
        int only = random.nextInt(INGREDIENTS.size() - 1);
        int spaces = random.nextInt(1, 10);
        StringBuilder text = new StringBuilder();
        while (text.length() < length || text.toString().isBlank()) {
            String word = pick(random, INGREDIENTS.get(pure ? only : random.nextInt(INGREDIENTS.size())));
            text.append(word);
            if (isLink(word) || random.nextInt(10) < spaces) {
                text.append(' ');
            }
            if (random.nextInt(60) == 0) {
                repeat(random, text);
            }
        }
        return text.toString();
    }

    private static void repeat(SplittableRandom random, StringBuilder text) {
        String unit = pick(random, INGREDIENTS.get(random.nextInt(INGREDIENTS.size())));
        text.append((isLink(unit) ? unit + " " : unit).repeat(random.nextInt(1, 200)));
    }

    /** What stands right behind a link is part of it, and may make it longer than any part of a text. */
    private static boolean isLink(String word) {
        return word.contains("example");
    }

    private static String pick(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }
}
