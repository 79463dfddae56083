/** What the README and the guides quote. */
@NullMarked
package dev.lisle.examples;

import org.jspecify.annotations.NullMarked;
