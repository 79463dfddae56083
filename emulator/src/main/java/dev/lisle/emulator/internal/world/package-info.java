/** Everything that exists in the emulator: accounts, tokens, containers, posts, and what may happen to them. */
@NullMarked
package dev.lisle.emulator.internal.world;

import org.jspecify.annotations.NullMarked;
