/** Places, embeds, links that open Threads, and any other call. */
@NullMarked
package dev.lisle.cli.tools;

import org.jspecify.annotations.NullMarked;
