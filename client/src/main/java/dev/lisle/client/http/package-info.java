/** The transport: one request, one whole answer. */
@NullMarked
package dev.lisle.client.http;

import org.jspecify.annotations.NullMarked;
