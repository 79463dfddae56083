/** Failures, named after what the caller does next. */
@NullMarked
package dev.lisle.unofficial.errors;

import org.jspecify.annotations.NullMarked;
