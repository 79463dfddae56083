/** Metrics and traces of calls, chains and the outbox, through Micrometer. */
@NullMarked
package dev.lisle.micrometer;

import org.jspecify.annotations.NullMarked;
