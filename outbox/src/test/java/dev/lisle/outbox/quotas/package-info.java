@NullMarked
package dev.lisle.outbox.quotas;

import org.jspecify.annotations.NullMarked;
