/** Commands as processes of their own: signals, terminals, exit codes. */
@NullMarked
package dev.lisle.cli.process;

import org.jspecify.annotations.NullMarked;
