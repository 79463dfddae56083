/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.publishing;

import org.jspecify.annotations.NullMarked;
