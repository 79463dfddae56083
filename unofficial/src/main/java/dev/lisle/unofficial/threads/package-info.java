/** Posts, the threads they stand in, and new ones. */
@NullMarked
package dev.lisle.unofficial.threads;

import org.jspecify.annotations.NullMarked;
