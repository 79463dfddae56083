/** The command line of ThreadsPipe under our roof, for scripts that move here by replacing one word. */
@NullMarked
package dev.lisle.cli.threadspipe;

import org.jspecify.annotations.NullMarked;
