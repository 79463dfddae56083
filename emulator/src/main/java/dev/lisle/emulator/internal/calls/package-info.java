/** How a call finds its endpoint, and the order in which it is checked on the way. */
@NullMarked
package dev.lisle.emulator.internal.calls;

import org.jspecify.annotations.NullMarked;
