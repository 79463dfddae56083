/** Lists that come in parts. */
@NullMarked
package dev.lisle.unofficial.paging;

import org.jspecify.annotations.NullMarked;
