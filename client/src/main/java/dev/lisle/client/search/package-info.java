/** Finding public posts by words and by tags. */
@NullMarked
package dev.lisle.client.search;

import org.jspecify.annotations.NullMarked;
