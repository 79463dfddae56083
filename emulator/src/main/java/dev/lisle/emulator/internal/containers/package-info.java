/** Creating containers, looking at them and publishing them. */
@NullMarked
package dev.lisle.emulator.internal.containers;

import org.jspecify.annotations.NullMarked;
