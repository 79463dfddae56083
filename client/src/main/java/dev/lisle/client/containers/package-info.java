/** Creating containers, watching their status, publishing them. */
@NullMarked
package dev.lisle.client.containers;

import org.jspecify.annotations.NullMarked;
