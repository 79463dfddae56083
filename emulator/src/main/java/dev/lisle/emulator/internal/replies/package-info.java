/** Replies and conversations as the API shows them. */
@NullMarked
package dev.lisle.emulator.internal.replies;

import org.jspecify.annotations.NullMarked;
