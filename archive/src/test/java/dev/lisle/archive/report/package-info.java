@NullMarked
package dev.lisle.archive.report;

import org.jspecify.annotations.NullMarked;
