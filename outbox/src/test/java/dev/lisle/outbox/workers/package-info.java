@NullMarked
package dev.lisle.outbox.workers;

import org.jspecify.annotations.NullMarked;
