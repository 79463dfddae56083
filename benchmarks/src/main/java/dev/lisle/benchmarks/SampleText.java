package dev.lisle.benchmarks;

import java.util.List;
import java.util.Random;

/** Text of any length to measure with, the same in every run. */
final class SampleText {
    private static final List<String> WORDS = List.of(
            ("the a of and to in that it was for on with as at by from this they be have not but what all were when we there"
                            + " can an your which their said if will each about how up out them then she many some so these"
                            + " would other into has more her two like him see time could no make than first been its who"
                            + " thread loom weaver cotton shuttle heddle pattern strand evening workshop neighbour")
                    .split(" "));
    private static final List<String> PASSAGES = List.of(
            "The workshop, e.g. the one in Dr. Weaver's yard, opens at 9 a.m. and costs $ 12.50. “Come early,” she said. ",
            "Der Webstuhl steht am Fenster; größere Stücke dauern länger, z. B. drei Wochen. ",
            "Ткацкий станок стоит у окна, и нить бежит ровно. Кто знает, сколько ещё? ",
            "النول بجانب النافذة، والخيط يجري. كم بقي من العمل؟ ",
            "הנול עומד ליד החלון, והחוט רץ. כמה עוד נשאר? ",
            "織機は窓のそばに置いてある。糸は静かに走り、布は少しずつ長くなっていく。コーヒーでもどうですか？",
            "我们在织布机上织出一行字。今天天气很好，明天呢？",
            "करघा खिड़की के पास है। धागा चलता रहता है, और कपड़ा बढ़ता जाता है। ",
            "เครื่องทอผ้าตั้งอยู่ข้างหน้าต่าง เส้นด้ายวิ่งไปเรื่อยๆ ",
            "베틀은 창가에 있다. 실은 조용히 달린다. ",
            "Done 👩‍👩‍👧‍👦 🇩🇪 👍🏽 see https://example.com/loom_(weaving)?q=1, @ada #weaving!\n\n");

    private SampleText() {}

    /** English prose: sentences of common words, in paragraphs. */
    static String prose(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            int words = 5 + random.nextInt(20);
            for (int i = 0; i < words; i++) {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
                text.append(i == words - 1 ? "." : random.nextInt(9) == 0 ? ", " : " ");
            }
            text.append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        return text.substring(0, length);
    }

    /** A dozen scripts in turn, with emoji, links and tags. */
    static String mixed(int length) {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            text.append(PASSAGES.get(random.nextInt(PASSAGES.size())));
        }
        text.setLength(text.offsetByCodePoints(0, text.codePointCount(0, length) - 1));
        return text.toString();
    }

    /** One word and nothing else. */
    static String withoutSpace(int length) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
