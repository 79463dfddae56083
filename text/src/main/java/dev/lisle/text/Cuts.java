package dev.lisle.text;

/** Where each part begins and ends; what lies between two parts is white space or the author's separator. */
final class Cuts {
    private final IntList starts = new IntList();
    private final IntList ends = new IntList();
    private final IntList lengths = new IntList();

    void add(int start, int end, int length) {
        starts.add(start);
        ends.add(end);
        lengths.add(length);
    }

    int size() {
        return starts.size();
    }

    int start(int part) {
        return starts.get(part);
    }

    int end(int part) {
        return ends.get(part);
    }

    /** The length of the text from start to end. */
    int length(int part) {
        return lengths.get(part);
    }
}
