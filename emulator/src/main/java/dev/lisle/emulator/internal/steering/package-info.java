/** What can be done to the world from outside the API: by tests, by the page and by other programs. */
@NullMarked
package dev.lisle.emulator.internal.steering;

import org.jspecify.annotations.NullMarked;
