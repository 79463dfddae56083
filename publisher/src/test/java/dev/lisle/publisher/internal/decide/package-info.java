/** Proofs about the decisions. */
@NullMarked
package dev.lisle.publisher.internal.decide;

import org.jspecify.annotations.NullMarked;
