/** Accounts as the API shows them. */
@NullMarked
package dev.lisle.emulator.internal.profiles;

import org.jspecify.annotations.NullMarked;
