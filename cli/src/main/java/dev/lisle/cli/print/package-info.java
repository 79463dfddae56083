/** How a terminal shows things: colours, width, moments, bars. */
@NullMarked
package dev.lisle.cli.print;

import org.jspecify.annotations.NullMarked;
