/** When posts go out that do not fit into the moving day for which Meta counts. */
@NullMarked
package dev.lisle.outbox.quotas;

import org.jspecify.annotations.NullMarked;
