/** The interface of 2023 against the emulator's reading of it. */
@NullMarked
package dev.lisle.e2e.unofficial;

import org.jspecify.annotations.NullMarked;
