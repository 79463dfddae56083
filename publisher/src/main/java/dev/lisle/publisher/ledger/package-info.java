/** Where every step of a chain is written before it is taken. */
@NullMarked
package dev.lisle.publisher.ledger;

import org.jspecify.annotations.NullMarked;
