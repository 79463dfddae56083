/** {@code lisle archive} and {@code lisle report}: an account in a folder, and how a month went. */
@NullMarked
package dev.lisle.cli.archive;

import org.jspecify.annotations.NullMarked;
