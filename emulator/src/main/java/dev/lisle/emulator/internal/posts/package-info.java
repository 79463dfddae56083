/** Published posts as the API shows them: one, lists of them, and their end. */
@NullMarked
package dev.lisle.emulator.internal.posts;

import org.jspecify.annotations.NullMarked;
