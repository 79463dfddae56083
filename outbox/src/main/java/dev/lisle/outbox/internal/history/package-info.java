/** What the lines of the ledger say, in words. */
@NullMarked
package dev.lisle.outbox.internal.history;

import org.jspecify.annotations.NullMarked;
