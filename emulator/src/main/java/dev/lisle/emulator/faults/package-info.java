/** Faults that an emulator plays: what goes wrong, in which call, whose, and how often. */
@NullMarked
package dev.lisle.emulator.faults;

import org.jspecify.annotations.NullMarked;
