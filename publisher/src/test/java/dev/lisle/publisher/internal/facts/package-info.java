/** Tests of what the ledger keeps. */
@NullMarked
package dev.lisle.publisher.internal.facts;

import org.jspecify.annotations.NullMarked;
