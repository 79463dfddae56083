/** What is done, and what is said, when nobody can tell whether a post is live. */
@NullMarked
package dev.lisle.publisher.doubt;

import org.jspecify.annotations.NullMarked;
