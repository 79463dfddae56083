package dev.lisle.emulator.faults;

/** When a fault strikes. */
public enum Moment {
    /** The call is lost before it did anything. */
    BEFORE_EFFECT,
    /** The call did what it should; only its answer is lost. A call that was refused anyway is not struck. */
    AFTER_EFFECT
}
