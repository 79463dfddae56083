/** What the probe sees of an emulator, and what it leaves behind. */
@NullMarked
package dev.lisle.publisher.probe;

import org.jspecify.annotations.NullMarked;
