/** What goes wrong with an outbox, by what the caller does next. */
@NullMarked
package dev.lisle.outbox.errors;

import org.jspecify.annotations.NullMarked;
