/** Lists that come page by page. */
@NullMarked
package dev.lisle.client.paging;

import org.jspecify.annotations.NullMarked;
