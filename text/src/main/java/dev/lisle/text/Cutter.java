package dev.lisle.text;

/** Is told of every place at which the text may be cut, in order, and chooses where to. */
interface Cutter {
    /** The first part begins at {@code place.to}. */
    void begin(Place place);

    void offer(Place place);

    /**
     * The last part ends at {@code place.from}.
     *
     * @throws TextTooLongException if something that must stay whole is longer than a part
     */
    Cuts end(Place place);
}
