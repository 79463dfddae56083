package dev.lisle.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the cuts that leave enough room for the decorations, whose width hangs on the number of parts, and writes both. */
final class Planner {
    private final String text;
    private final SplitRules rules;

    Planner(String text, SplitRules rules) {
        this.text = text;
        this.rules = rules;
    }

    SplitText plan() {
        int limit = rules.limit();
        int digits = 1;
        while (true) {
            SplitText plan = compose(cut(limit, digits));
            int needed = Integer.toString(plan.parts().size()).length();
            int excess = longest(plan) - rules.limit();
            if (needed <= digits && excess <= 0) {
                return plan;
            }
            digits = Math.max(digits, needed);
            limit -= Math.max(0, excess); // a decoration and the text beside it may count more together than alone
        }
    }

    private Cuts cut(int limit, int digits) {
        Rooms rooms = rules.decorations().rooms(rules.length(), limit, digits);
        if (isShort(rooms.only())) {
            Cuts cuts = cut(Rooms.same(rooms.only()));
            if (cuts.size() == 1) {
                return cuts;
            }
        }
        if (rooms.least() < 1) {
            Decorations around = rules.decorations();
            String longest = around.first() + around.resumed() + around.last() + around.continued();
            throw TextTooLongException.decorations(longest, rules.limit() - rooms.least(), rules.limit());
        }
        return cut(rooms);
    }

    private Cuts cut(Rooms rooms) {
        return new BreakScanner(text, rules, rooms, false, rules.cutter(text, rooms)).scan();
    }

    /** Whether all of the text may fit into a single part; asked first, for a single part has more room. */
    private boolean isShort(int room) {
        int start = 0;
        while (Chars.isBlank(text.charAt(start))) {
            start++;
        }
        int length = 0;
        int end = text.length();
        while (Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        for (int at = start; at < end && length <= room; ) {
            int next = Graphemes.next(text, at);
            length += rules.length().ofCluster(text, at, next);
            at = next;
        }
        return length <= room;
    }

    private SplitText compose(Cuts cuts) {
        List<TextPart> parts = new ArrayList<>(cuts.size());
        for (int i = 0; i < cuts.size(); i++) {
            String before = rules.decorations().before(i);
            String after = rules.decorations().after(i, cuts.size());
            TextRange body = new TextRange(cuts.start(i), cuts.end(i));
            boolean bare = before.isEmpty() && after.isEmpty();
            String written = bare ? body.in(text) : before + body.in(text) + after;
            int length = bare ? cuts.length(i) : rules.length().of(written);
            TextRange raw = new TextRange(i == 0 ? 0 : cuts.start(i), TextSplitter.endOfRaw(text, cuts, i));
            parts.add(new TextPart(written, length, raw, body, before.length()));
        }
        return new SplitText(text, parts);
    }

    private static int longest(SplitText plan) {
        return plan.parts().stream().mapToInt(TextPart::length).max().orElse(0);
    }
}
