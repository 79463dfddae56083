/** The words of the interface of 2023, answered by the official API where it can. */
@NullMarked
package dev.lisle.bridge;

import org.jspecify.annotations.NullMarked;
