/** Keeps the faults that are to be played, chooses those that fit a call, and reads and writes them as JSON. */
@NullMarked
package dev.lisle.emulator.internal.faults;

import org.jspecify.annotations.NullMarked;
