package dev.lisle.text;

import org.jspecify.annotations.Nullable;

/**
 * Goes over a text once and tells a {@link Cutter} every place at which it may be cut. Latin text is taken in runs; only
 * white space, the marks that may begin something that stays whole, and other scripts are looked at singly.
 */
final class BreakScanner {
    private static final int QUOTATIONS_PER_PART = 2;
    private static final int SEPARATED = Integer.MAX_VALUE;

    private final String text;
    private final TextLength rule;
    private final int room;
    private final boolean countsEdges;
    private final @Nullable Separator separator;
    private final Cutter cutter;
    private final Links links;
    private final Quotations quotations;
    private final Place place = new Place();

    private int at;
    private int length;
    private CharKind before = CharKind.SPACE;
    private int tagEnd;
    private int floor;

    /**
     * Prepares to scan.
     *
     * @param countsEdges whether white space at the edges of a part counts as part of it
     */
    BreakScanner(String text, SplitRules rules, Rooms rooms, boolean countsEdges, Cutter cutter) {
        this.text = text;
        this.rule = rules.length();
        this.room = rooms.least();
        this.countsEdges = countsEdges;
        this.separator = rules.separator();
        this.cutter = cutter;
        this.links = new Links(text, rule, rules.linksPerPart(), room);
        this.quotations = new Quotations(text, room / QUOTATIONS_PER_PART);
    }

    /** Scans the text, which must not be blank, and returns what the cutter chose. */
    Cuts scan() {
        begin();
        while (at < text.length()) {
            if (before == CharKind.WORD || before == CharKind.SPACE) {
                plain();
            }
            if (at < text.length() && !(Chars.isSpace(text.charAt(at)) && space())) {
                cluster();
            }
        }
        if (before != CharKind.SPACE) {
            moveTo(at, length, Seam.WORD);
        }
        return cutter.end(place);
    }

    private void begin() {
        if (countsEdges) {
            cutter.begin(place);
        }
        skipBlank(true);
        if (!countsEdges) {
            place.to = at;
            place.lengthAfter = length;
            cutter.begin(place);
        }
    }

    private void plain() {
        int end = Look.endOfPlain(text, at, text.length());
        if (end > at) {
            length += rule.ofPlain(text, at, end);
            at = end;
            before = CharKind.WORD;
        }
    }

    /** Takes the white space here, if there is any: a space on which a mark sits is none. */
    private boolean space() {
        int from = at;
        int lengthBefore = length;
        int lineEnds = skipBlank(false);
        if (at == from) {
            return false;
        }
        before = CharKind.SPACE;
        if (at == text.length()) {
            moveTo(from, lengthBefore, Seam.WORD);
            return true;
        }
        Seam seam = lineEnds == SEPARATED ? Seam.AUTHOR : Spaces.at(text, from, at, lineEnds);
        offer(from, lengthBefore, quotations.reachBeyond(from) ? seam.quoted() : seam);
        return true;
    }

    /** Goes on to what is not white space; returns how many lines ended, or {@link #SEPARATED}. */
    private int skipBlank(boolean atLineStart) {
        int lineEnds = skipSpaces();
        boolean separated = false;
        while (separator != null && (atLineStart || lineEnds > 0)) {
            int end = separator.endAt(text, at);
            if (end == at) {
                break;
            }
            length += rule.of(text, at, end);
            at = end;
            skipSpaces();
            separated = true;
        }
        return separated ? SEPARATED : lineEnds;
    }

    private int skipSpaces() {
        if (isSingleSpace()) {
            at++;
            length++;
            return 0;
        }
        int from = at;
        int lineEnds = 0;
        while (at < text.length() && Chars.isBlank(text.charAt(at))) {
            char c = text.charAt(at++);
            lineEnds += Chars.lineEnds(c, at < text.length() ? text.charAt(at) : ' ');
        }
        if (at > from && at < text.length() && Graphemes.next(text, at - 1) > at) {
            at--;
        }
        length += at - from == 1 ? rule.ofCluster(text, from, at) : rule.of(text, from, at);
        return lineEnds;
    }

    /** Whether the most common white space is here: one space between words in ASCII, which counts one by every rule. */
    private boolean isSingleSpace() {
        if (at + 1 >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        char next = text.charAt(at + 1);
        return next > ' ' && next < 0x7F;
    }

    /** Takes one cluster that is not plain, or stands where the script changes. */
    private void cluster() {
        int end = Graphemes.next(text, at);
        int codePoint = text.codePointAt(at);
        CharKind kind = CharKind.of(codePoint);
        Seam seam = Seam.NONE;
        if (before != CharKind.SPACE && at >= tagEnd && at >= links.lastEnd()) {
            seam = Joints.at(text, at, before, kind);
        }
        if (seam != Seam.NONE) {
            offer(at, length, quotations.reachBeyond(at) ? seam.quoted() : seam);
        }
        note((char) codePoint, kind, end);
        length += rule.ofCluster(text, at, end);
        at = end;
        before = kind;
    }

    /** Notes what begins here and stays whole. */
    private void note(char c, CharKind kind, int end) {
        switch (c) {
            case '.', ':' -> noteLink();
            case '#', '＃' -> {
                if (at >= tagEnd && end == at + 1) {
                    tagEnd = Hashtags.endAt(text, at, room);
                }
            }
            case '"', '(', '[', '{' -> quotations.findAt(at);
            default -> {
                if (kind == CharKind.OPENING) {
                    quotations.findAt(at);
                }
            }
        }
    }

    /** A text may be cut before a link, if need be: there may be more links than a part may have, and no space. */
    private void noteLink() {
        if (links.findAt(at)) {
            int start = links.lastStart();
            if (start > place.to) {
                int here = at;
                int lengthHere = length;
                length -= rule.of(text, start, at);
                at = start;
                offer(start, length, Seam.GLUED);
                at = here;
                length = lengthHere;
            }
            floor = Math.max(floor, links.floor());
        }
    }

    private void offer(int from, int lengthBefore, Seam seam) {
        moveTo(from, lengthBefore, seam);
        cutter.offer(place);
        if (seam == Seam.AUTHOR) {
            floor = at; // no part reaches over the author's separator
        }
    }

    /** Moves on to the place that reaches from there to here, by way of those in a word longer than a part. */
    private void moveTo(int from, int lengthBefore, Seam seam) {
        int end = from;
        int lengthToEnd = lengthBefore;
        if (countsEdges) {
            end = at;
            lengthToEnd = length;
        } else {
            while (Chars.isBlank(text.charAt(end - 1))) {
                end--;
                lengthToEnd -= rule.ofCluster(text, end, end + 1);
            }
        }
        if (lengthToEnd - place.lengthAfter > room) {
            breakUp(end, from, seam);
        }
        place.from = end;
        place.to = at;
        place.lengthBefore = lengthToEnd;
        place.lengthAfter = length;
        place.seam = seam;
        place.floor = floor;
    }

    /** Offers the ends of all clusters from the last place to {@code end}; from {@code spaces} on they are white space. */
    private void breakUp(int end, int spaces, Seam seam) {
        int from = place.to;
        int lengthBefore = place.lengthAfter;
        int wholeTo = links.lastStart() == from ? links.lastEnd() : endOfWhole(from);
        while (true) {
            int to = Graphemes.next(text, from);
            lengthBefore += rule.ofCluster(text, from, to);
            from = to;
            if (from >= end) {
                return;
            }
            int blankEnd = countsEdges ? from : endOfBlank(from, end);
            int lengthAfter = blankEnd == from ? lengthBefore : lengthBefore + rule.of(text, from, blankEnd);
            if (from >= wholeTo) {
                place.from = from;
                place.to = blankEnd;
                place.lengthBefore = lengthBefore;
                place.lengthAfter = lengthAfter;
                place.seam = from < spaces ? Joints.inLongWord(text, from) : seam;
                place.floor = floor;
                cutter.offer(place);
                wholeTo = endOfWhole(blankEnd);
            }
            from = blankEnd;
            lengthBefore = lengthAfter;
        }
    }

    /** Returns the end of the mention or hashtag at {@code start}, or {@code start} if there is none or it is too long. */
    private int endOfWhole(int start) {
        char sign = text.charAt(start);
        if (sign != '@' && sign != '#' && sign != '＃') {
            return start;
        }
        int end = sign == '@' ? Mentions.endAt(text, start) : Hashtags.endAt(text, start, room);
        return rule.of(text, start, end) <= room ? end : start;
    }

    private int endOfBlank(int from, int end) {
        int blankEnd = from;
        while (blankEnd < end && Chars.isBlank(text.charAt(blankEnd))) {
            blankEnd++;
        }
        boolean marked = blankEnd > from && Graphemes.next(text, blankEnd - 1) > blankEnd;
        return marked ? blankEnd - 1 : blankEnd;
    }
}
