/** What wakes the workers. */
@NullMarked
package dev.lisle.outbox.internal.work;

import org.jspecify.annotations.NullMarked;
