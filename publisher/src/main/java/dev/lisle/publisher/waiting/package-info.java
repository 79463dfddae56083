/** Waiting for containers, by looking. */
@NullMarked
package dev.lisle.publisher.waiting;

import org.jspecify.annotations.NullMarked;
