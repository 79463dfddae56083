/** How often posts were seen, liked and answered, for one post and for an account. */
@NullMarked
package dev.lisle.emulator.internal.insights;

import org.jspecify.annotations.NullMarked;
