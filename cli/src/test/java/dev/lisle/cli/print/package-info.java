/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.print;

import org.jspecify.annotations.NullMarked;
