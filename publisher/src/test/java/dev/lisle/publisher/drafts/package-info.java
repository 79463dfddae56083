/** Tests. */
@NullMarked
package dev.lisle.publisher.drafts;

import org.jspecify.annotations.NullMarked;
