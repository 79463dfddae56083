package dev.lisle.text;

import java.util.Arrays;

/** A list of places, six numbers each, without an object for each. */
final class Places {
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int LENGTH_BEFORE = 2;
    private static final int LENGTH_AFTER = 3;
    private static final int FLOOR = 4;
    private static final int PRICE = 5;
    private static final int WIDTH = 6;

    private int[] numbers;
    private int used;

    /** Makes room for about so many. */
    Places(int expected) {
        numbers = new int[(expected + 2) * WIDTH];
    }

    int size() {
        return used / WIDTH;
    }

    void add(Place place) {
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, used + (used / WIDTH + 1) / 2 * WIDTH);
        }
        numbers[used + FROM] = place.from;
        numbers[used + TO] = place.to;
        numbers[used + LENGTH_BEFORE] = place.lengthBefore;
        numbers[used + LENGTH_AFTER] = place.lengthAfter;
        numbers[used + FLOOR] = place.floor;
        numbers[used + PRICE] = place.seam.price;
        used += WIDTH;
    }

    void removeLast() {
        used -= WIDTH;
    }

    void removeLastButOne() {
        System.arraycopy(numbers, used - WIDTH, numbers, used - 2 * WIDTH, WIDTH);
        used -= WIDTH;
    }

    int from(int index) {
        return numbers[index * WIDTH + FROM];
    }

    int to(int index) {
        return numbers[index * WIDTH + TO];
    }

    int lengthBefore(int index) {
        return numbers[index * WIDTH + LENGTH_BEFORE];
    }

    int lengthAfter(int index) {
        return numbers[index * WIDTH + LENGTH_AFTER];
    }

    int floor(int index) {
        return numbers[index * WIDTH + FLOOR];
    }

    /** The price of the seam. */
    int price(int index) {
        return numbers[index * WIDTH + PRICE];
    }
}
