/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.accounts;

import org.jspecify.annotations.NullMarked;
