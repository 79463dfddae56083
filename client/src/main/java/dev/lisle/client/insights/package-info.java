/** How posts and accounts are seen. */
@NullMarked
package dev.lisle.client.insights;

import org.jspecify.annotations.NullMarked;
