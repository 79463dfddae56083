/** What to do next, decided from what was seen and from nothing else. */
@NullMarked
package dev.lisle.publisher.internal.decide;

import org.jspecify.annotations.NullMarked;
