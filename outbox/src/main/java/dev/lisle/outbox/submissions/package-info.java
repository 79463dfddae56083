/** What was submitted, and what became of it. */
@NullMarked
package dev.lisle.outbox.submissions;

import org.jspecify.annotations.NullMarked;
