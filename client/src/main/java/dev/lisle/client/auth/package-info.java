/** Tokens, and how they stay secret. */
@NullMarked
package dev.lisle.client.auth;

import org.jspecify.annotations.NullMarked;
