/** A whole emulator as one JSON document, and back. */
@NullMarked
package dev.lisle.emulator.internal.snapshots;

import org.jspecify.annotations.NullMarked;
