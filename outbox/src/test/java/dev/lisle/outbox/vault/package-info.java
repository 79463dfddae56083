@NullMarked
package dev.lisle.outbox.vault;

import org.jspecify.annotations.NullMarked;
