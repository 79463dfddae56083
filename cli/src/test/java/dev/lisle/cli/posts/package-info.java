/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.posts;

import org.jspecify.annotations.NullMarked;
