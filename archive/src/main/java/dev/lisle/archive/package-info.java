/** Everything an account published, in a folder of plain files. Begin at {@link dev.lisle.archive.Archive}. */
@NullMarked
package dev.lisle.archive;

import org.jspecify.annotations.NullMarked;
