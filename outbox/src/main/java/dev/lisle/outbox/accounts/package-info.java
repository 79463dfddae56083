/** The accounts of an outbox: whether they are paused. */
@NullMarked
package dev.lisle.outbox.accounts;

import org.jspecify.annotations.NullMarked;
