/** Commands that read posts, and those that repost and delete them. */
@NullMarked
package dev.lisle.cli.posts;

import org.jspecify.annotations.NullMarked;
