/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.tools;

import org.jspecify.annotations.NullMarked;
