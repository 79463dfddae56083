/** Calls that no other package has a method for. */
@NullMarked
package dev.lisle.client.raw;

import org.jspecify.annotations.NullMarked;
