/** {@code lisle unofficial}: the interface of 2023, for those who still need it. */
@NullMarked
package dev.lisle.cli.unofficial;

import org.jspecify.annotations.NullMarked;
