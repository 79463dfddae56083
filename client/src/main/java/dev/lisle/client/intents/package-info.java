/** Links that open Threads with something prepared in it; nothing is sent. */
@NullMarked
package dev.lisle.client.intents;

import org.jspecify.annotations.NullMarked;
