/** Embedding posts in other pages. */
@NullMarked
package dev.lisle.emulator.internal.oembed;

import org.jspecify.annotations.NullMarked;
