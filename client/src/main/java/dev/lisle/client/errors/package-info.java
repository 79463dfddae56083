/** What can go wrong, typed by what the caller does next. */
@NullMarked
package dev.lisle.client.errors;

import org.jspecify.annotations.NullMarked;
