/** Watching the calls that a client makes. */
@NullMarked
package dev.lisle.client.calls;

import org.jspecify.annotations.NullMarked;
