/** Counting and splitting text for Threads: pure functions, the same on every JDK. */
@NullMarked
package dev.lisle.text;

import org.jspecify.annotations.NullMarked;
