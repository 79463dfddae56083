/** How a local file gets an address from which Meta can fetch it. */
@NullMarked
package dev.lisle.publisher.hosting;

import org.jspecify.annotations.NullMarked;
