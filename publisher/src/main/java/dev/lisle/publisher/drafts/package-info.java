/** What the user means: any text and any media. */
@NullMarked
package dev.lisle.publisher.drafts;

import org.jspecify.annotations.NullMarked;
