/** A Threads on this machine; start at Emulator. */
@NullMarked
package dev.lisle.emulator;

import org.jspecify.annotations.NullMarked;
