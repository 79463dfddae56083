/** Reading the replies to a post, and its whole conversation. */
@NullMarked
package dev.lisle.client.replies;

import org.jspecify.annotations.NullMarked;
