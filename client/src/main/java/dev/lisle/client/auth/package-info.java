/** Logging in, and the tokens that it gives: kept, renewed and never shown. */
@NullMarked
package dev.lisle.client.auth;

import org.jspecify.annotations.NullMarked;
