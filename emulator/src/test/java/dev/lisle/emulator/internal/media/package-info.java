/** Keeping files, tested without a socket. */
@NullMarked
package dev.lisle.emulator.internal.media;

import org.jspecify.annotations.NullMarked;
