/** What the emulator offers beside the API: an address to steer it by, and a page for people. */
@NullMarked
package dev.lisle.emulator.internal.admin;

import org.jspecify.annotations.NullMarked;
