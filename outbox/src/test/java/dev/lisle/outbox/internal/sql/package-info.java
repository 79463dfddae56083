@NullMarked
package dev.lisle.outbox.internal.sql;

import org.jspecify.annotations.NullMarked;
