@NullMarked
package dev.lisle.archive;

import org.jspecify.annotations.NullMarked;
