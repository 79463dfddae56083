/** The socket: what comes in is turned into calls, and answers are sent and written down. */
@NullMarked
package dev.lisle.emulator.internal.server;

import org.jspecify.annotations.NullMarked;
