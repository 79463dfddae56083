/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.insights;

import org.jspecify.annotations.NullMarked;
