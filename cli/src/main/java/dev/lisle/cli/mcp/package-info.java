/** Threads as tools for an assistant. */
@NullMarked
package dev.lisle.cli.mcp;

import org.jspecify.annotations.NullMarked;
