/** Shared machinery; no API, may change in any release. */
@NullMarked
package dev.lisle.client.internal;

import org.jspecify.annotations.NullMarked;
