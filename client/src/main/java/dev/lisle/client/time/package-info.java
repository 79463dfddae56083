/** Waiting, as a value that tests can replace. */
@NullMarked
package dev.lisle.client.time;

import org.jspecify.annotations.NullMarked;
