/** Tests. */
@NullMarked
package dev.lisle.cli.mcp;

import org.jspecify.annotations.NullMarked;
