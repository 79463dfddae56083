/** Searching posts by words or topic. */
@NullMarked
package dev.lisle.emulator.internal.search;

import org.jspecify.annotations.NullMarked;
