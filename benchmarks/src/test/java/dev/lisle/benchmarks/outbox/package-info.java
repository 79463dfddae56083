/** Bounded forms of the benchmarks, for the build. */
@NullMarked
package dev.lisle.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
