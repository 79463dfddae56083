/** {@code lisle insights}: numbers in the terminal, as a picture and as a page. */
@NullMarked
package dev.lisle.cli.insights;

import org.jspecify.annotations.NullMarked;
