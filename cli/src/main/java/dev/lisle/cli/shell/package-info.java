/** What shells and {@code man} are given: completion and manual pages, from the commands as the model has them. */
@NullMarked
package dev.lisle.cli.shell;

import org.jspecify.annotations.NullMarked;
