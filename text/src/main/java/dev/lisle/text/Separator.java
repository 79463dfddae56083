package dev.lisle.text;

/** The author's own mark for "a new part begins here": a line that holds nothing else. */
record Separator(String line) {
    Separator {
        boolean oneLine = line.chars().noneMatch(c -> Chars.lineEnds((char) c, ' ') > 0);
        if (line.isEmpty()
                || !oneLine
                || Chars.isBlank(line.charAt(0))
                || Chars.isBlank(line.charAt(line.length() - 1))) {
            throw new IllegalArgumentException("A separator is one line that neither begins nor ends with white space, "
                    + "such as \"---\"; this one is \"" + line + "\".");
        }
    }

    /** Returns the end of the separator at {@code at}, the first place of its line that is not blank, or {@code at}. */
    int endAt(String text, int at) {
        if (!text.startsWith(line, at)) {
            return at;
        }
        int end = at + line.length();
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.lineEnds(c, ' ') > 0) {
                return end;
            }
            if (!Chars.isBlank(c)) {
                return at;
            }
        }
        return end;
    }
}
