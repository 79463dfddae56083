/** Tests. */
@NullMarked
package dev.lisle.publisher.hosting;

import org.jspecify.annotations.NullMarked;
