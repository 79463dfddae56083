/** Reading own posts. */
@NullMarked
package dev.lisle.client.posts;

import org.jspecify.annotations.NullMarked;
