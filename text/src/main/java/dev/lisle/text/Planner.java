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
            int needed = rules.decorations().digits(plan.parts().size());
            int excess = longest(plan) - rules.limit();
            if (needed <= digits && excess <= 0) {
                return plan;
            }
            digits = Math.max(digits, needed);
            limit -= Math.max(0, excess); // a decoration and the text beside it may count more together than alone
        }
    }

    /** Plans one part, whatever separators the text has. */
    TextPart single() {
        long links = Link.in(text).stream().map(Link::url).distinct().count();
        if (links > rules.linksPerPart()) {
            throw new TooManyLinksException((int) links, rules.linksPerPart());
        }
        int start = startOfText();
        int end = endOfText();
        Cuts whole = new Cuts();
        whole.add(start, end, rules.length().of(text, start, end));
        TextPart part = compose(whole).parts().get(0);
        if (part.length() > rules.limit()) {
            throw TextTooLongException.text(part.text(), part.length(), rules.limit());
        }
        return part;
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
            throw TextTooLongException.decorations(
                    rules.decorations().written(), rules.limit() - rooms.least(), rules.limit());
        }
        return cut(rooms);
    }

    private Cuts cut(Rooms rooms) {
        return new BreakScanner(text, rules, rooms, false, rules.cutter(text, rooms)).scan();
    }

    /** Whether all of the text may fit into a single part; asked first, for a single part has more room. */
    private boolean isShort(int room) {
        int end = endOfText();
        int length = 0;
        for (int at = startOfText(); at < end && length <= room; ) {
            int next = Graphemes.next(text, at);
            length += rules.length().ofCluster(text, at, next);
            at = next;
        }
        return length <= room;
    }

    private int startOfText() {
        int start = 0;
        while (Chars.isBlank(text.charAt(start))) {
            start++;
        }
        boolean marked = start > 0 && Graphemes.next(text, start - 1) > start;
        return marked ? start - 1 : start;
    }

    private int endOfText() {
        int end = text.length();
        while (Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
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
