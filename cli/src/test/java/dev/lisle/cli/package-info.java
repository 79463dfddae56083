/** The commands, in process, against a real emulator. */
@NullMarked
package dev.lisle.cli;

import org.jspecify.annotations.NullMarked;
