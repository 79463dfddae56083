/** The outbox: how fast it is, and what becomes of its posts when its workers die. */
@NullMarked
package dev.lisle.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
