/** Times of day at which posts go out, week after week. */
@NullMarked
package dev.lisle.outbox.queues;

import org.jspecify.annotations.NullMarked;
