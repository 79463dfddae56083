/** Fills a world with people and what they have posted, always the same from the same number. */
@NullMarked
package dev.lisle.emulator.internal.seeding;

import org.jspecify.annotations.NullMarked;
