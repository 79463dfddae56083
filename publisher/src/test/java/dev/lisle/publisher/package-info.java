/** Tests. */
@NullMarked
package dev.lisle.publisher;

import org.jspecify.annotations.NullMarked;
