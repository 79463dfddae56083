/** The contract of ledgers, and who keeps it. */
@NullMarked
package dev.lisle.publisher.ledger;

import org.jspecify.annotations.NullMarked;
