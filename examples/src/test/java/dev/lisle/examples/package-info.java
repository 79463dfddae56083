/** The examples run, and the pages quote them word for word. */
@NullMarked
package dev.lisle.examples;

import org.jspecify.annotations.NullMarked;
