/** The outbox at the command line. */
@NullMarked
package dev.lisle.cli.outbox;

import org.jspecify.annotations.NullMarked;
