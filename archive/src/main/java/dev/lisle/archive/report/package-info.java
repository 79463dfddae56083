/** How a month, a week or any days went, told from an archive. Begin at {@link dev.lisle.archive.report.Report}. */
@NullMarked
package dev.lisle.archive.report;

import org.jspecify.annotations.NullMarked;
