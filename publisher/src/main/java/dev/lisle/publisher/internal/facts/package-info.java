/** What was seen of a chain, and the state that it adds up to. */
@NullMarked
package dev.lisle.publisher.internal.facts;

import org.jspecify.annotations.NullMarked;
