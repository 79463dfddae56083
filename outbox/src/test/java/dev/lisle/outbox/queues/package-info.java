@NullMarked
package dev.lisle.outbox.queues;

import org.jspecify.annotations.NullMarked;
