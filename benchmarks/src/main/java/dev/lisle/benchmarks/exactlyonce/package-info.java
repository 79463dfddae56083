/** Exactly once, against crashes and faults of every kind, counted from the emulator's truth. */
@NullMarked
package dev.lisle.benchmarks.exactlyonce;

import org.jspecify.annotations.NullMarked;
