/** Which Threads a command talks to, and as whom. */
@NullMarked
package dev.lisle.cli.session;

import org.jspecify.annotations.NullMarked;
