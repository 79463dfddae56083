/** How slowly a client asks. */
@NullMarked
package dev.lisle.unofficial.pace;

import org.jspecify.annotations.NullMarked;
