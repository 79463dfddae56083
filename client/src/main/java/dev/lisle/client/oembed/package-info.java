/** How a post looks inside another page. */
@NullMarked
package dev.lisle.client.oembed;

import org.jspecify.annotations.NullMarked;
