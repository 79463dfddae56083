/** What commands print with {@code --json}: stable shapes, one object a line. */
@NullMarked
package dev.lisle.cli.shapes;

import org.jspecify.annotations.NullMarked;
