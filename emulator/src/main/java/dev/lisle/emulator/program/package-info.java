/** The emulator as a program: what its command lines have in common. Needs picocli, which nothing else here does. */
@NullMarked
package dev.lisle.emulator.program;

import org.jspecify.annotations.NullMarked;
