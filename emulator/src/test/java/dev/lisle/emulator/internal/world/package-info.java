/** What is a pure function in the world, tested as one. */
@NullMarked
package dev.lisle.emulator.internal.world;

import org.jspecify.annotations.NullMarked;
