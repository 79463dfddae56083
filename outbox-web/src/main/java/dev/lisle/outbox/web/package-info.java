/** A page over an outbox, for people. */
@NullMarked
package dev.lisle.outbox.web;

import org.jspecify.annotations.NullMarked;
