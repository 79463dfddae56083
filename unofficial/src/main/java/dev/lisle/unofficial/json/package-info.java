/** JSON as it came, whole, so that what this release does not know is not lost. */
@NullMarked
package dev.lisle.unofficial.json;

import org.jspecify.annotations.NullMarked;
