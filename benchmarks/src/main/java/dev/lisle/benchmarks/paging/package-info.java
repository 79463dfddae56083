/** Paging through many posts, against the same by hand. */
@NullMarked
package dev.lisle.benchmarks.paging;

import org.jspecify.annotations.NullMarked;
