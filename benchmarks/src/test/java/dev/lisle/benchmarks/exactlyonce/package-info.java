/** Small editions of the long runs. */
@NullMarked
package dev.lisle.benchmarks.exactlyonce;

import org.jspecify.annotations.NullMarked;
