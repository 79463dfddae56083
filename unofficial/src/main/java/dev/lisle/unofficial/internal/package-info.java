/** Not API: how requests are written, sent and judged. */
@NullMarked
package dev.lisle.unofficial.internal;

import org.jspecify.annotations.NullMarked;
