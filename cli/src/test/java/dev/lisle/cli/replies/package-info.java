/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.replies;

import org.jspecify.annotations.NullMarked;
