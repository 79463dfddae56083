/** Asking Meta itself what its pages do not say. */
@NullMarked
package dev.lisle.publisher.probe;

import org.jspecify.annotations.NullMarked;
