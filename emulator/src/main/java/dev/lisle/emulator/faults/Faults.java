package dev.lisle.emulator.faults;

import java.util.List;

/**
 * The faults of one emulator. Of several faults of the same kind the one that was added first strikes; different kinds
 * strike together. The emulator implements this; nobody else needs to. May be shared between threads.
 */
public interface Faults {
    /**
     * Plays a fault from now on.
     *
     * @return its number
     */
    long add(Fault fault);

    /** Plays several from now on, such as those of a {@link FaultPreset}. */
    void addAll(List<Fault> faults);

    /** All that were added and not removed, in that order; those that are used up too. */
    List<ActiveFault> all();

    /**
     * Stops playing one.
     *
     * @return whether there was one of that number
     */
    boolean remove(long number);

    /** Stops playing all. */
    void clear();
}
