/** The emulator from outside, over its socket, as any client sees it. */
@NullMarked
package dev.lisle.emulator;

import org.jspecify.annotations.NullMarked;
