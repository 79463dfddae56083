/** Places: finding them, and reading one. */
@NullMarked
package dev.lisle.client.locations;

import org.jspecify.annotations.NullMarked;
