/** How fast the emulator starts and answers. */
@NullMarked
package dev.lisle.benchmarks.emulator;

import org.jspecify.annotations.NullMarked;
