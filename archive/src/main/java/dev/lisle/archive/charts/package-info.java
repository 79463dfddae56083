/** Numbers drawn as SVG, without script. */
@NullMarked
package dev.lisle.archive.charts;

import org.jspecify.annotations.NullMarked;
