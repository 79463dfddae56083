/** Measurements, each with its reference in the same run. */
@NullMarked
package dev.lisle.benchmarks;

import org.jspecify.annotations.NullMarked;
