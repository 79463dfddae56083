@NullMarked
package dev.lisle.emulator.junit;

import org.jspecify.annotations.NullMarked;
