/** The bridge against the emulator, which has both sides, and against recorded answers. */
@NullMarked
package dev.lisle.bridge;

import org.jspecify.annotations.NullMarked;
