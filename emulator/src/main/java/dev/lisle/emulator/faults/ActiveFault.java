package dev.lisle.emulator.faults;

/**
 * A fault that an emulator was told to play.
 *
 * @param number counts the faults of this emulator from 1
 * @param fault what is played
 * @param played how often it has struck
 */
public record ActiveFault(long number, Fault fault, int played) {
    /** Whether it has struck as often as it was told to. */
    public boolean usedUp() {
        Integer times = fault.times();
        return times != null && played >= times;
    }
}
