/** Commands that read replies and decide about them. */
@NullMarked
package dev.lisle.cli.replies;

import org.jspecify.annotations.NullMarked;
