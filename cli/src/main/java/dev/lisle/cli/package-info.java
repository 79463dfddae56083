/** The command line; start at Lisle. */
@NullMarked
package dev.lisle.cli;

import org.jspecify.annotations.NullMarked;
