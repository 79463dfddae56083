/** The typed client of Meta's Threads API; start at ThreadsClient. */
@NullMarked
package dev.lisle.client;

import org.jspecify.annotations.NullMarked;
