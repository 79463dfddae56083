/** The emulator as a program. */
@NullMarked
package dev.lisle.emulator.standalone;

import org.jspecify.annotations.NullMarked;
