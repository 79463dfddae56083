package dev.lisle.publisher.plans;

import dev.lisle.text.Decorations;
import dev.lisle.text.SplitText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes tags at the ends of parts. Which part gets which hangs on how many parts there are, and that on the room the tags
 * take; so it plans again until both agree. Whatever is decided on the way, every tag is written somewhere.
 */
final class TagSpread {
    private static final String GAP = "\n\n";
    private static final int MOST_ROUNDS = 12;

    private final Function<Decorations, SplitText> split;
    private final Decorations around;
    private final List<String> tags;

    TagSpread(Function<Decorations, SplitText> split, Decorations around, List<String> tags) {
        this.split = split;
        this.around = around;
        this.tags = tags;
    }

    /** All tags at the end of each part. */
    Tagged onEveryPart() {
        int parts = 1;
        while (true) {
            List<String> endings = Collections.nCopies(parts, GAP + written(tags));
            SplitText text = split.apply(around.withEndings(joined(endings)));
            if (text.parts().size() <= parts) {
                return new Tagged(text, List.of(), List.of());
            }
            parts = text.parts().size();
        }
    }

    /** One tag at the end of each part; {@code onlyWhereNone} leaves out the parts that have one in their text. */
    Tagged one(boolean onlyWhereNone) {
        Set<Integer> taken = Set.of();
        int kept = tags.size();
        for (int round = 0; ; round++) {
            kept = round < MOST_ROUNDS ? kept : 0;
            List<String> endings = endings(taken, kept);
            SplitText text = split.apply(withRest(endings, kept));
            int parts = text.parts().size();
            Set<Integer> found = onlyWhereNone ? partsWithTags(text) : Set.of();
            if (endings.size() > parts) {
                kept = (int) endings.subList(0, parts - 1).stream()
                        .filter(ending -> !ending.isEmpty())
                        .count();
            } else if (found.equals(taken) || round >= MOST_ROUNDS) {
                boolean lastIsFree = endings.size() < parts && !found.contains(parts - 1);
                int leftOver = Math.min(tags.size(), kept + (lastIsFree ? 1 : 0));
                return new Tagged(text, List.of(), tags.subList(leftOver, tags.size()));
            }
            taken = found;
        }
    }

    /** One tag as the topic of each part, {@code fewest} parts at least; those beyond the parts are written into the last. */
    Tagged asTopics(int fewest) {
        int kept = tags.size();
        while (true) {
            SplitText text = split.apply(withRest(List.of(), kept));
            int parts = Math.max(fewest, text.parts().size());
            if (kept <= parts) {
                return new Tagged(text, tags.subList(0, kept), tags.subList(kept, tags.size()));
            }
            kept = parts;
        }
    }

    static String written(List<String> tags) {
        return tags.isEmpty() ? "" : "#" + String.join(" #", tags);
    }

    private Decorations withRest(List<String> endings, int kept) {
        List<String> rest = tags.subList(kept, tags.size());
        Decorations decorations = around.withEndings(joined(endings));
        return rest.isEmpty() ? decorations : decorations.withLast(around.last() + GAP + written(rest));
    }

    /** The first {@code kept} tags, each for the next part that has none. */
    private List<String> endings(Set<Integer> taken, int kept) {
        List<String> endings = new ArrayList<>();
        for (int tag = 0; tag < kept; tag++) {
            while (taken.contains(endings.size())) {
                endings.add("");
            }
            endings.add(GAP + "#" + tags.get(tag));
        }
        return endings;
    }

    /** The user's own endings first. */
    private List<String> joined(List<String> endings) {
        List<String> own = around.endings();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.max(own.size(), endings.size()); i++) {
            all.add((i < own.size() ? own.get(i) : "") + (i < endings.size() ? endings.get(i) : ""));
        }
        return all;
    }

    private static Set<Integer> partsWithTags(SplitText text) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < text.parts().size(); i++) {
            if (!TagsInText.of(text.parts().get(i).body().in(text.source())).isEmpty()) {
                found.add(i);
            }
        }
        return found;
    }

    /**
     * A text with its tags.
     *
     * @param topics of the first parts, set by parameter
     * @param leftOver the tags that found no part of their own; they are written at the end of the last
     */
    record Tagged(SplitText text, List<String> topics, List<String> leftOver) {}
}
