@NullMarked
package dev.lisle.outbox;

import org.jspecify.annotations.NullMarked;
