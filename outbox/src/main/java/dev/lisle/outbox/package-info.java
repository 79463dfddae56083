/** A durable queue and schedule of posts: what is submitted here goes out at its time, once, whatever happens in between. */
@NullMarked
package dev.lisle.outbox;

import org.jspecify.annotations.NullMarked;
