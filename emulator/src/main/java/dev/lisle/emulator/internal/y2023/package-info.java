/** The web and mobile interface of mid-2023, over the same accounts and posts as the official one. */
@NullMarked
package dev.lisle.emulator.internal.y2023;

import org.jspecify.annotations.NullMarked;
