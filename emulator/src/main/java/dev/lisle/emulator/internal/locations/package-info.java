/** Places that posts can be tagged with: searching for them and reading one. */
@NullMarked
package dev.lisle.emulator.internal.locations;

import org.jspecify.annotations.NullMarked;
