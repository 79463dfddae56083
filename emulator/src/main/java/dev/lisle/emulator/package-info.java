/** A Threads on this machine, for tests and for trying things out: start at {@link dev.lisle.emulator.Emulator}. */
@NullMarked
package dev.lisle.emulator;

import org.jspecify.annotations.NullMarked;
