/** From a draft to a published chain; start at Publisher. */
@NullMarked
package dev.lisle.publisher;

import org.jspecify.annotations.NullMarked;
