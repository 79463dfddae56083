/** Many drafts at once, from a table or a folder. */
@NullMarked
package dev.lisle.outbox.imports;

import org.jspecify.annotations.NullMarked;
