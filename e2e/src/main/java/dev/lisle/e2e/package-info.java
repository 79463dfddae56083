/** Nothing but tests lives in this module. */
@NullMarked
package dev.lisle.e2e;

import org.jspecify.annotations.NullMarked;
