/** An emulator for each test, by one annotation. */
@NullMarked
package dev.lisle.emulator.junit;

import org.jspecify.annotations.NullMarked;
