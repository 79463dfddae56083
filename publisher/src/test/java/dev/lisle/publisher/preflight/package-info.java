/** Tests. */
@NullMarked
package dev.lisle.publisher.preflight;

import org.jspecify.annotations.NullMarked;
