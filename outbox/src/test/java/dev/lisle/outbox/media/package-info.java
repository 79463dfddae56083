@NullMarked
package dev.lisle.outbox.media;

import org.jspecify.annotations.NullMarked;
