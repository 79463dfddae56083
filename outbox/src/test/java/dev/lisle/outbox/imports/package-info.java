@NullMarked
package dev.lisle.outbox.imports;

import org.jspecify.annotations.NullMarked;
