/** The unofficial interface of mid-2023, opt-in and without a default host; start at UnofficialClient and read its notice. */
@NullMarked
package dev.lisle.unofficial;

import org.jspecify.annotations.NullMarked;
