/** Accounts and their tokens: encrypted in the outbox's database, refreshed in time, spoken of before they end. */
@NullMarked
package dev.lisle.outbox.vault;

import org.jspecify.annotations.NullMarked;
