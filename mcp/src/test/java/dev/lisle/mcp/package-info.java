/** Tests. */
@NullMarked
package dev.lisle.mcp;

import org.jspecify.annotations.NullMarked;
