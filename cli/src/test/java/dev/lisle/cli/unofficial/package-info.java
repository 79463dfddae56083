/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.unofficial;

import org.jspecify.annotations.NullMarked;
