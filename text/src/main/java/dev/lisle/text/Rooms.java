package dev.lisle.text;

/** How much text of its own a part may have, beside what is written around it: by whether it is the first, the last. */
record Rooms(int only, int first, int middle, int last) {
    static Rooms same(int room) {
        return new Rooms(room, room, room, room);
    }

    int of(boolean isFirst, boolean isLast) {
        return isFirst ? isLast ? only : first : isLast ? last : middle;
    }

    /** The least room that a part of several has. */
    int least() {
        return Math.min(middle, Math.min(first, last));
    }
}
