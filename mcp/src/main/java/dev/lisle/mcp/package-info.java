/** Threads as tools for assistants, over the Model Context Protocol: safe by default, and nothing published twice. */
@NullMarked
package dev.lisle.mcp;

import org.jspecify.annotations.NullMarked;
